using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Warehouses;

/// <summary>A shelf, bay or zone of a warehouse; each warehouse has one that takes what is not assigned elsewhere.</summary>
public sealed class Location : IEntity<Location>, ICompanyOwned, IVersioned
{
    /// <summary>Code of the location that comes with each warehouse.</summary>
    public const string UnassignedCode = "MAIN";

    private Location(Id<Location> id, Id<Warehouse> warehouseId, string code, string name, bool unassigned)
    {
        Id = id;
        WarehouseId = warehouseId;
        Code = code;
        Name = name;
        Unassigned = unassigned;
    }

    public Id<Location> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public string Code { get; private set; }

    public string Name { get; private set; }

    /// <summary>True for the one location of a warehouse that takes what no document assigns elsewhere.</summary>
    public bool Unassigned { get; private set; }

    public bool Archived { get; private set; }

    public int Version { get; private set; }

    public static Location Create(Id<Location> id, Id<Warehouse> warehouseId, string code, string name)
    {
        return new Location(id, warehouseId, Texts.Code(code, "code", 20), Texts.Name(name), unassigned: false);
    }

    public static Location ForUnassigned(Id<Location> id, Id<Warehouse> warehouseId)
    {
        return new Location(id, warehouseId, UnassignedCode, "Main floor", unassigned: true);
    }

    public void Update(string name) => Name = Texts.Name(name);

    public void Archive()
    {
        Archived = !Unassigned
            ? true
            : throw new DomainException(new InventoryInUse(Id, "A warehouse keeps the location for unassigned goods."));
    }

    public void Restore() => Archived = false;
}
