using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Warehouses;

/// <summary>A place that keeps stock; availability is promised per warehouse, goods lie at its locations.</summary>
public sealed class Warehouse : IEntity<Warehouse>, ICompanyOwned, IVersioned
{
    private Warehouse(Id<Warehouse> id, string code, string name)
    {
        Id = id;
        Code = code;
        Name = name;
    }

    public Id<Warehouse> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public bool Archived { get; private set; }

    public int Version { get; private set; }

    public static Warehouse Create(Id<Warehouse> id, string code, string name)
    {
        return new Warehouse(id, Texts.Code(code, "code", 20), Texts.Name(name));
    }

    public void Update(string name) => Name = Texts.Name(name);

    public void Archive() => Archived = true;

    public void Restore() => Archived = false;

    /// <summary>Refuses new documents in an archived warehouse.</summary>
    public void ExpectOpen(IReadOnlyList<string> path)
    {
        if (Archived)
        {
            throw new DomainException(new InventoryArchived(Id) { Path = path });
        }
    }
}
