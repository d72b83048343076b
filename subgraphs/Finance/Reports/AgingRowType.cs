using System.ComponentModel;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Reports;

[ObjectType<AgingRow>(Name = "ReceivablesAgingRow", Fields =
[
    nameof(AgingRow.Currency), nameof(AgingRow.NotDue), nameof(AgingRow.Days1To30), nameof(AgingRow.Days31To60), nameof(AgingRow.Days61To90),
    nameof(AgingRow.Over90Days), nameof(AgingRow.Unallocated), nameof(AgingRow.Total),
])]
[Description("What a customer owes in one currency, by how many days it is overdue; money and credit not set against any invoice is negative.")]
public static class AgingRowType
{
    public static Customer Customer([Parent] AgingRow row) => new(row.CustomerId);
}
