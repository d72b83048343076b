using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Customers;

/// <summary>What may change on a customer.</summary>
public sealed record CustomerTerms(
    string Name, string? ExternalReference, string? VatNumber, string? Email, Id<PriceList>? PriceListId, string? TaxCode);
