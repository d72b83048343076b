using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[ObjectType<StockMove>(
    Key = "id",
    Fields =
    [
        nameof(StockMove.Id),
        nameof(StockMove.Kind),
        nameof(StockMove.DocumentNumber),
        nameof(StockMove.LineNumber),
        nameof(StockMove.PostingDate),
        nameof(StockMove.RecordedAt),
    ])]
[Description("Goods that came or went; written once, never changed.")]
public static class StockMoveType
{
    public static IDataLoaderResult<Product?> Product([Parent] StockMove move, [FromServices] ProductLoader products)
    {
        return products.Load(move.ProductId);
    }

    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] StockMove move, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(move.WarehouseId);
    }

    public static IDataLoaderResult<Location?> Location([Parent] StockMove move, [FromServices] LocationLoader locations)
    {
        return locations.Load(move.LocationId);
    }

    [Description("Above zero for what came in, below zero for what went out.")]
    public static Quantity Quantity([Parent] StockMove move) => new(move.Value, move.UnitCode);

    [Description("Cost of one base unit, six decimals.")]
    [Authorize("inventory.cost.read")]
    public static Money? UnitCost([Parent] StockMove move) => new(move.UnitCost, move.CurrencyCode);

    [Description("What the stock became worth more (above zero) or less by the move.")]
    [Authorize("inventory.cost.read")]
    public static Money? Value([Parent] StockMove move) => new(move.Amount, move.CurrencyCode);
}
