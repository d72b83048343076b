using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Billing;

/// <summary>A line of an order as Sales tells it: what it is charged at.</summary>
internal sealed record BillingTerms(
    Id<SalesOrderLine> Id,
    int LineNumber,
    Id<Product> ProductId,
    decimal Quantity,
    string Unit,
    decimal UnitPrice,
    decimal DiscountPercent,
    string TaxCode,
    decimal TaxRate);
