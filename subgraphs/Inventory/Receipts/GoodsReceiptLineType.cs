using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Receipts;

[ObjectType<GoodsReceiptLine>(Fields = [nameof(GoodsReceiptLine.Id), nameof(GoodsReceiptLine.LineNumber)])]
[Description("One product of a receipt, in its base unit.")]
public static class GoodsReceiptLineType
{
    public static IDataLoaderResult<Product?> Product([Parent] GoodsReceiptLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    public static IDataLoaderResult<Location?> Location([Parent] GoodsReceiptLine line, [FromServices] LocationLoader locations)
    {
        return locations.Load(line.LocationId);
    }

    public static Quantity Quantity([Parent] GoodsReceiptLine line) => new(line.Value, line.UnitCode);

    [Description("Cost of one base unit in the company's currency, six decimals.")]
    public static decimal UnitCost([Parent] GoodsReceiptLine line) => line.UnitCost;
}
