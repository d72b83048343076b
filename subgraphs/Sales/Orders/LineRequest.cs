using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>What a line asks for, before the price list has spoken.</summary>
public sealed record LineRequest(Id<Product> ProductId, Quantity Quantity)
{
    public Id<Warehouse>? WarehouseId { get; init; }

    /// <summary>A price agreed by hand; null for the price list's.</summary>
    public decimal? AgreedPrice { get; init; }

    /// <summary>A tax code given by hand; null for the customer's or the price list's.</summary>
    public string? AgreedTaxCode { get; init; }

    public decimal DiscountPercent { get; init; }

    /// <summary>Offered by a quotation: price and tax code given by hand stand even if no price list has the product any more.</summary>
    public bool Quoted { get; init; }

    public DateOnly? PromiseDate { get; init; }

    /// <summary>The input field that the request came by, to be named by errors.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];
}
