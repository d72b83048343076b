using System.ComponentModel;
using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Products;

[ObjectType<Product>(
    Key = "id",
    Fields =
    [
        nameof(Product.Id),
        nameof(Product.Sku),
        nameof(Product.Name),
        nameof(Product.Description),
        nameof(Product.Stocked),
        nameof(Product.ValuationMethod),
        nameof(Product.Archived),
        nameof(Product.Version),
    ])]
[EntityKey("sku")]
[Description("What is bought, made, kept and sold.")]
public static class ProductType
{
    public static IDataLoaderResult<ProductCategory?> Category([Parent] Product product, [FromServices] ProductCategoryLoader categories)
    {
        return categories.Load(product.CategoryId);
    }

    public static IDataLoaderResult<Unit?> BaseUnit([Parent] Product product, [FromServices] UnitLoader units)
    {
        return units.Load(product.BaseUnitId);
    }

    [Description("What each warehouse has that ever had some.")]
    [ListSize(10)]
    public static IDataLoaderResult<IReadOnlyList<StockLevel>> StockLevels(
        [Parent] Product product, [FromServices] StockLevelsOfProductLoader levels)
    {
        return levels.Load(product.Id);
    }

    [Description("What could be promised now, over all warehouses or in one.")]
    public static IDataLoaderResult<Quantity?> AvailableQuantity(
        [Parent] Product product, Id<Warehouses.Warehouse>? warehouseId, [FromServices] AvailabilityLoader availability)
    {
        return availability.Load(new ProductPlace(product.Id, warehouseId));
    }

    [Connection<UnitConversionList>(By = nameof(UnitConversion.ProductId))]
    public static IQueryable<UnitConversion> UnitConversions([FromServices] InventoryDbContext db) => db.UnitConversions;

    [Connection<StockMoveList>(By = nameof(StockMove.ProductId))]
    public static IQueryable<StockMove> StockMoves([FromServices] InventoryDbContext db) => db.StockMoves;
}
