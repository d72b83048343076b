using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>A line of a sales order: what was promised, and how far it has come.</summary>
public sealed partial class SalesOrderLine : SalesLine, IEntity<SalesOrderLine>
{
    private SalesOrderLine()
    {
    }

    public Id<SalesOrderLine> Id { get; private set; }

    public Id<SalesOrder> OrderId { get; private set; }

    /// <summary>Taken off a confirmed order; kept because others know the line.</summary>
    public bool Cancelled { get; private set; }

    internal static SalesOrderLine Create(
        Id<SalesOrderLine> id, SalesOrder order, int lineNumber, LineRequest request, PricedLine priced)
    {
        var line = new SalesOrderLine { Id = id, OrderId = order.Id, LineNumber = lineNumber, ProductId = request.ProductId };
        line.Change(request, priced);
        return line;
    }

    internal void Cancel() => Cancelled = true;
}
