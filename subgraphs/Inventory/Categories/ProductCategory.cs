using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Categories;

/// <summary>A node of the tree by which products are grouped.</summary>
public sealed class ProductCategory : IEntity<ProductCategory>, ICompanyOwned, IVersioned
{
    private ProductCategory(Id<ProductCategory> id, string code, string name, Id<ProductCategory>? parentId)
    {
        Id = id;
        Code = code;
        Name = name;
        ParentId = parentId;
    }

    public Id<ProductCategory> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public Id<ProductCategory>? ParentId { get; private set; }

    public bool Archived { get; private set; }

    public int Version { get; private set; }

    public static ProductCategory Create(Id<ProductCategory> id, string code, string name, Id<ProductCategory>? parentId)
    {
        return new ProductCategory(id, Texts.Code(code, "code", 40), Texts.Name(name), parentId);
    }

    public void Rename(string name) => Name = Texts.Name(name);

    /// <summary>Hangs the category under another one, or at the top; a category cannot come to stand below itself.</summary>
    /// <param name="parentId">The new parent, none for the top.</param>
    /// <param name="tree">Every category of the company, locked by the caller against other moves.</param>
    public void MoveTo(Id<ProductCategory>? parentId, IReadOnlyDictionary<Id<ProductCategory>, ProductCategory> tree)
    {
        for (var above = parentId; above is { } id; above = tree.GetValueOrDefault(id)?.ParentId)
        {
            if (id == Id)
            {
                throw new DomainException(new CategoryCycle(Id));
            }
        }

        ParentId = parentId;
    }

    public void Archive() => Archived = true;

    public void Restore() => Archived = false;

    /// <summary>Refuses new entries in an archived category.</summary>
    public void ExpectInUse(IReadOnlyList<string> path)
    {
        if (Archived)
        {
            throw new DomainException(new InventoryArchived(Id) { Path = path });
        }
    }
}
