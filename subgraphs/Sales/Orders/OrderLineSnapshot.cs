using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>An order line as events carry it, so that consumers need not ask back.</summary>
public sealed record OrderLineSnapshot
{
    public required Id<SalesOrderLine> Id { get; init; }

    public required int LineNumber { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required decimal Quantity { get; init; }

    public required string Unit { get; init; }

    public required Id<Warehouse>? WarehouseId { get; init; }

    public required decimal UnitPrice { get; init; }

    public required decimal DiscountPercent { get; init; }

    /// <summary>The unit price less the discount, unrounded.</summary>
    public required decimal NetPrice { get; init; }

    /// <summary>The line's amount, rounded to the currency's minor unit.</summary>
    public required decimal Net { get; init; }

    public required string TaxCode { get; init; }

    public required decimal TaxRate { get; init; }

    public required DateOnly? PromiseDate { get; init; }

    /// <summary>What had left when this was told.</summary>
    public required decimal ShippedQuantity { get; init; }

    /// <summary>What had yet to leave.</summary>
    public required decimal OpenQuantity { get; init; }

    /// <summary>The lines of an order as they now stand; those taken off are left out.</summary>
    public static IReadOnlyList<OrderLineSnapshot> Of(SalesOrder order) =>
        [.. order.Lines.Where(line => !line.Cancelled).OrderBy(line => line.LineNumber).Select(Of)];

    private static OrderLineSnapshot Of(SalesOrderLine line) => new()
    {
        Id = line.Id,
        LineNumber = line.LineNumber,
        ProductId = line.ProductId,
        Quantity = line.Quantity.Value,
        Unit = line.Quantity.Unit,
        WarehouseId = line.WarehouseId,
        UnitPrice = line.UnitPriceAmount,
        DiscountPercent = line.DiscountPercent,
        NetPrice = line.UnitPriceAmount * (100m - line.DiscountPercent) / 100m,
        Net = line.NetAmount,
        TaxCode = line.TaxCode,
        TaxRate = line.TaxRate,
        PromiseDate = line.PromiseDate,
        ShippedQuantity = line.ShippedQuantity,
        OpenQuantity = line.OpenQuantity,
    };
}
