using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Counts;

[ObjectType<StockCountLine>(Fields = [nameof(StockCountLine.Id), nameof(StockCountLine.LineNumber)])]
[Description("What was found of one product at one location.")]
public static class StockCountLineType
{
    public static IDataLoaderResult<Product?> Product([Parent] StockCountLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    public static IDataLoaderResult<Location?> Location([Parent] StockCountLine line, [FromServices] LocationLoader locations)
    {
        return locations.Load(line.LocationId);
    }

    public static Quantity Counted([Parent] StockCountLine line) => new(line.Counted, line.UnitCode);

    [Description("What the books said when the count was recorded.")]
    public static Quantity Book([Parent] StockCountLine line) => new(line.Book, line.UnitCode);

    public static Quantity Difference([Parent] StockCountLine line) => new(line.Difference, line.UnitCode);
}
