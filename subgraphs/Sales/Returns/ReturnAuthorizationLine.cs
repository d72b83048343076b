using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Returns;

/// <summary>So much of an order's line that may come back.</summary>
public sealed class ReturnAuthorizationLine : IEntity<ReturnAuthorizationLine>, ICompanyOwned
{
    private ReturnAuthorizationLine()
    {
    }

    public Id<ReturnAuthorizationLine> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public Id<ReturnAuthorization> ReturnAuthorizationId { get; private set; }

    public int LineNumber { get; private set; }

    public Id<SalesOrderLine> OrderLineId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    /// <summary>Where the goods are to go; null for where they came from.</summary>
    public Id<Warehouse>? WarehouseId { get; private set; }

    public Quantity Quantity { get; private set; } = new(0, "");

    public decimal ReceivedQuantity { get; private set; }

    /// <summary>What has yet to come back.</summary>
    public decimal OpenQuantity => Math.Max(0, Quantity.Value - ReceivedQuantity);

    internal static ReturnAuthorizationLine Create(
        Id<ReturnAuthorizationLine> id, ReturnAuthorization authorization, int lineNumber, SalesOrderLine line, ReturnRequest request) => new()
        {
            Id = id,
            ReturnAuthorizationId = authorization.Id,
            LineNumber = lineNumber,
            OrderLineId = line.Id,
            ProductId = line.ProductId,
            WarehouseId = request.WarehouseId ?? line.WarehouseId,
            Quantity = new Quantity(request.Quantity, line.Quantity.Unit),
        };

    internal void Receive(decimal quantity) => ReceivedQuantity += quantity;
}
