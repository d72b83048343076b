using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[ObjectType<StockShortageLine>(
    Fields = [nameof(StockShortageLine.LineNumber), nameof(StockShortageLine.Requested), nameof(StockShortageLine.Available)])]
[Description("A line that could not be served, with what there was at that moment.")]
public static class StockShortageLineType
{
    public static IDataLoaderResult<Product?> Product([Parent] StockShortageLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] StockShortageLine line, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(line.WarehouseId);
    }
}
