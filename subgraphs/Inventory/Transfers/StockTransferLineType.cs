using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Transfers;

[ObjectType<StockTransferLine>(Fields = [nameof(StockTransferLine.Id), nameof(StockTransferLine.LineNumber)])]
[Description("One product that changes its place.")]
public static class StockTransferLineType
{
    public static IDataLoaderResult<Product?> Product([Parent] StockTransferLine line, [FromServices] ProductLoader products)
    {
        return products.Load(line.ProductId);
    }

    public static IDataLoaderResult<Location?> FromLocation([Parent] StockTransferLine line, [FromServices] LocationLoader locations)
    {
        return locations.Load(line.FromLocationId);
    }

    public static IDataLoaderResult<Location?> ToLocation([Parent] StockTransferLine line, [FromServices] LocationLoader locations)
    {
        return locations.Load(line.ToLocationId);
    }

    public static Quantity Quantity([Parent] StockTransferLine line) => new(line.Quantity, line.UnitCode);

    [Description("What has left and not arrived yet.")]
    public static Quantity InTransit([Parent] StockTransferLine line) => new(line.InTransit, line.UnitCode);

    [Description("What the goods under way are worth, in the company's currency.")]
    [Authorize("inventory.cost.read")]
    public static decimal? InTransitValue([Parent] StockTransferLine line) => line.InTransitValue;
}
