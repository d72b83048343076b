using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Invoices;

/// <summary>A line of an invoice or credit note; one without an order line is a charge of Finance's own.</summary>
internal sealed record BilledLine(Id<SalesOrderLine>? OrderLineId, decimal Quantity, string? Unit)
{
    /// <summary>What the lines say about an order's lines.</summary>
    public static IReadOnlyList<LineProgress> ProgressOf(IEnumerable<BilledLine> lines) =>
        [.. lines.Where(line => line.OrderLineId is not null).Select(line => new LineProgress(line.OrderLineId!.Value, line.Quantity, line.Unit))];
}
