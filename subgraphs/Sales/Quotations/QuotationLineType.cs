using System.ComponentModel;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Quotations;

[ObjectType<QuotationLine>(Key = "id", Fields =
[
    nameof(QuotationLine.Id), nameof(QuotationLine.LineNumber), nameof(QuotationLine.Quantity), nameof(QuotationLine.UnitPrice),
    nameof(QuotationLine.PriceAgreed), nameof(QuotationLine.Net), nameof(QuotationLine.PromiseDate), nameof(QuotationLine.Version),
])]
[Description("So much of a product, at a price, on a quotation.")]
public static class QuotationLineType
{
    public static IDataLoaderResult<Quotation?> Quotation([Parent] QuotationLine line, [FromServices] QuotationLoader quotations) =>
        quotations.Load(line.QuotationId);

    public static Product? Product([Parent] QuotationLine line) => new(line.ProductId);

    [Description("Where the goods come from; null until somebody decides.")]
    public static Warehouse? Warehouse([Parent] QuotationLine line) => line.WarehouseId is { } id ? new Warehouse(id) : null;

    public static SalesLineDiscount Discount([Parent] QuotationLine line) => SalesLineDiscount.Of(line);

    public static SalesLineTax Tax([Parent] QuotationLine line) => new(line.TaxCode, line.TaxRate);
}
