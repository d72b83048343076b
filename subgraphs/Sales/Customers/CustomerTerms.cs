using ErpSystem.Sales.Credit;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Customers;

/// <summary>What may change on a customer.</summary>
public sealed record CustomerTerms(
    string Name, string? ExternalReference, string? VatNumber, string? Email, Id<PriceList>? PriceListId, string? TaxCode)
{
    /// <summary>The currency that the customer buys in: the price list's; null while there is no list.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Within how many days bills are to be paid; null for the company's usual time.</summary>
    public int? PaymentTermDays { get; init; }

    /// <summary>What the customer may owe, in the customer's currency; null for no limit.</summary>
    public decimal? CreditLimit { get; init; }

    public CreditPolicy CreditPolicy { get; init; }
}
