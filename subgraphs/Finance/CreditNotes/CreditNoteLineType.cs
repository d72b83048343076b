using System.ComponentModel;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.CreditNotes;

[ObjectType<CreditNoteLine>(Fields =
[
    nameof(CreditNoteLine.LineNumber), nameof(CreditNoteLine.Description), nameof(CreditNoteLine.Quantity), nameof(CreditNoteLine.Net),
    nameof(CreditNoteLine.Tax), nameof(CreditNoteLine.TaxCode), nameof(CreditNoteLine.TaxRate),
])]
[Description("What of an invoice's line is taken back, in the document's currency.")]
public static class CreditNoteLineType
{
    public static SalesOrderLine? OrderLine([Parent] CreditNoteLine line) => line.OrderLineId is { } id ? new SalesOrderLine(id) : null;
}
