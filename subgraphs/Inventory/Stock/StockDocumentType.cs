using System.ComponentModel;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[ObjectType<StockDocument>(
    Key = "id",
    Fields =
    [
        nameof(StockDocument.Id),
        nameof(StockDocument.Kind),
        nameof(StockDocument.Number),
        nameof(StockDocument.PostingDate),
        nameof(StockDocument.RecordedAt),
    ])]
[Description("A posted document as the stock ledger knows it.")]
public static class StockDocumentType
{
    [Description("The warehouse, where all lines are of one.")]
    public static IDataLoaderResult<Warehouse?>? Warehouse([Parent] StockDocument document, [FromServices] WarehouseLoader warehouses)
    {
        return document.WarehouseId is { } id ? warehouses.Load(id) : null;
    }

    [Description("What the stock became worth more (above zero) or less by the document; the stock's value is the sum of these.")]
    public static Money StockValue([Parent] StockDocument document) => new(document.Value, document.CurrencyCode);
}
