using System.ComponentModel;
using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>What Finance says about Sales' order line.</summary>
[ObjectType<SalesOrderLine>(Key = "id", Fields = [nameof(SalesOrderLine.Id)])]
public static class SalesOrderLineType
{
    [Description("The lines of invoices that charge for it, drafts included.")]
    [Authorize("finance.invoice.read"), Connection<InvoiceLineList>(By = nameof(InvoiceLine.OrderLineId))]
    public static IQueryable<InvoiceLine> InvoiceLines([FromServices] FinanceDbContext db) => db.InvoiceLines;
}
