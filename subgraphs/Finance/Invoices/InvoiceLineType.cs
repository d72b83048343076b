using System.ComponentModel;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Invoices;

[ObjectType<InvoiceLine>(Key = "id", Fields =
[
    nameof(InvoiceLine.Id), nameof(InvoiceLine.LineNumber), nameof(InvoiceLine.Description), nameof(InvoiceLine.Quantity), nameof(InvoiceLine.UnitPrice),
    nameof(InvoiceLine.DiscountPercent), nameof(InvoiceLine.Net), nameof(InvoiceLine.TaxCode), nameof(InvoiceLine.TaxRate), nameof(InvoiceLine.CreditedQuantity),
])]
[Description("What is charged for, in the invoice's currency.")]
public static class InvoiceLineType
{
    public static SalesOrderLine? OrderLine([Parent] InvoiceLine line) => line.OrderLineId is { } id ? new SalesOrderLine(id) : null;

    public static Product? Product([Parent] InvoiceLine line) => line.ProductId is { } id ? new Product(id) : null;
}
