using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[ObjectType<StockLevel>(Key = "id", Fields = [nameof(StockLevel.Id), nameof(StockLevel.Version)])]
[Description("What one warehouse has of one product: the sum of its moves, and what of it is promised.")]
public static class StockLevelType
{
    public static IDataLoaderResult<Product?> Product([Parent] StockLevel level, [FromServices] ProductLoader products)
    {
        return products.Load(level.ProductId);
    }

    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] StockLevel level, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(level.WarehouseId);
    }

    public static Quantity OnHand([Parent] StockLevel level) => new(level.OnHand, level.UnitCode);

    public static Quantity Reserved([Parent] StockLevel level) => new(level.Reserved, level.UnitCode);

    public static Quantity Available([Parent] StockLevel level) => new(level.Available, level.UnitCode);

    [Description("What the goods are worth: the sum of the open cost layers, in the company's currency.")]
    [Authorize("inventory.cost.read")]
    public static decimal? StockValue([Parent] StockLevel level) => level.StockValue;

    [Description("The goods by what they cost, in the order in which they leave; moving average has one layer.")]
    [Authorize("inventory.cost.read"), ListSize(20)]
    public static IDataLoaderResult<IReadOnlyList<CostLayer>?> CostLayers([Parent] StockLevel level, [FromServices] OpenLayersLoader layers)
    {
        return layers.Load(new StockKey(level.ProductId, level.WarehouseId))!;
    }

    [Description("Where in the warehouse the goods lie; empty places are left out.")]
    [ListSize(20)]
    public static IDataLoaderResult<IReadOnlyList<LocationBalance>> Locations(
        [Parent] StockLevel level, [FromServices] LocationBalancesLoader balances)
    {
        return balances.Load(new StockKey(level.ProductId, level.WarehouseId));
    }
}
