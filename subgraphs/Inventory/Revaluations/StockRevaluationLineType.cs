using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Revaluations;

[ObjectType<StockRevaluationLine>(Fields = [nameof(StockRevaluationLine.Id), nameof(StockRevaluationLine.LineNumber)])]
[Description("What the goods of one product in one warehouse were worth and are worth from then on.")]
public static class StockRevaluationLineType
{
    public static IDataLoaderResult<Product?> Product([Parent] StockRevaluationLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] StockRevaluationLine line, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(line.WarehouseId);
    }

    public static Quantity Quantity([Parent] StockRevaluationLine line) => new(line.Quantity, line.UnitCode);

    [Authorize("inventory.cost.read")]
    public static Money? ValueBefore([Parent] StockRevaluationLine line) => new(line.ValueBefore, line.CurrencyCode);

    [Authorize("inventory.cost.read")]
    public static Money? ValueAfter([Parent] StockRevaluationLine line) => new(line.ValueAfter, line.CurrencyCode);
}
