using System.ComponentModel;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

[Description("A line to be added. A price or tax code left out is taken from the price list and the customer.")]
public sealed record SalesOrderLineInput(
    Id<Product> ProductId,
    Quantity Quantity,
    Id<Warehouse>? WarehouseId,
    decimal? UnitPrice,
    decimal? DiscountPercent,
    string? TaxCode,
    DateOnly? PromiseDate)
{
    /// <summary>What the lines ask for, each knowing the input field that it came by.</summary>
    internal static IReadOnlyList<LineRequest> Requests(IReadOnlyList<SalesOrderLineInput>? inputs, string field) =>
        [.. (inputs ?? []).Select((input, index) => input.Request("input", field, Texts.Index(index)))];

    internal LineRequest Request(params string[] path) => new(ProductId, Quantity)
    {
        WarehouseId = WarehouseId,
        AgreedPrice = UnitPrice,
        AgreedTaxCode = TaxCode,
        DiscountPercent = DiscountPercent ?? 0,
        PromiseDate = PromiseDate,
        Path = path,
    };
}
