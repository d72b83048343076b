namespace ErpSystem.Sales.PriceLists;

/// <summary>What may change on a price list item.</summary>
public sealed record PriceTerms(decimal MinimumQuantity, decimal UnitPrice, string TaxCode, DateOnly ValidFrom, DateOnly? ValidUntil);
