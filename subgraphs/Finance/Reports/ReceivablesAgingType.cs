using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Reports;

[ObjectType<ReceivablesAging>(Fields =
[
    nameof(ReceivablesAging.AsOf), nameof(ReceivablesAging.Rows),
])]
[Description("Who owes how much for how long, as it stood on a day.")]
public static class ReceivablesAgingType;
