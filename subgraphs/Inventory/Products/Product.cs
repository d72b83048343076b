using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Products;

/// <summary>What is bought, made, kept and sold; its base unit never changes, because all its stock is counted in it.</summary>
public sealed class Product : IEntity<Product>, ICompanyOwned, IVersioned
{
    private const int MaxDescription = 4_000;

    private Product(
        Id<Product> id,
        string sku,
        string name,
        string? description,
        Id<ProductCategory> categoryId,
        Id<Unit> baseUnitId,
        bool stocked,
        ValuationMethod valuationMethod)
    {
        Id = id;
        Sku = sku;
        Name = name;
        Description = description;
        CategoryId = categoryId;
        BaseUnitId = baseUnitId;
        Stocked = stocked;
        ValuationMethod = valuationMethod;
    }

    public Id<Product> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Sku { get; private set; }

    public string Name { get; private set; }

    public string? Description { get; private set; }

    public Id<ProductCategory> CategoryId { get; private set; }

    public Id<Unit> BaseUnitId { get; private set; }

    /// <summary>False for services: they have no stock and take no part in stock documents.</summary>
    public bool Stocked { get; private set; }

    public ValuationMethod ValuationMethod { get; private set; }

    public bool Archived { get; private set; }

    public int Version { get; private set; }

    public static Product Create(
        Id<Product> id,
        string sku,
        string name,
        string? description,
        Id<ProductCategory> categoryId,
        Id<Unit> baseUnitId,
        bool stocked,
        ValuationMethod valuationMethod)
    {
        return new Product(
            id,
            Texts.Code(sku, "sku", 40),
            Texts.Name(name),
            Texts.Optional(description, "description", MaxDescription),
            categoryId,
            baseUnitId,
            stocked,
            valuationMethod);
    }

    /// <summary>Changes what is stated; a null sku, name or category stays, a null description clears it.</summary>
    public void Update(string? sku, string? name, string? description, Id<ProductCategory>? categoryId)
    {
        Sku = sku is null ? Sku : Texts.Code(sku, "sku", 40);
        Name = name is null ? Name : Texts.Name(name);
        Description = Texts.Optional(description, "description", MaxDescription);
        CategoryId = categoryId ?? CategoryId;
    }

    public void ValueBy(ValuationMethod method) => ValuationMethod = method;

    public void Archive() => Archived = true;

    public void Restore() => Archived = false;

    /// <summary>Refuses stock documents for archived products and for those that have no stock.</summary>
    public void ExpectMovable(IReadOnlyList<string> path)
    {
        if (Archived)
        {
            throw new DomainException(new InventoryArchived(Id) { Path = path });
        }

        if (!Stocked)
        {
            throw new DomainException(new ProductNotStocked(Id) { Path = path });
        }
    }
}
