using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.PriceLists;

/// <summary>There is no price list to sell by, or it is archived.</summary>
public sealed record SalesNoPriceList(Id<PriceList>? PriceListId)
    : DomainError("SALES_NO_PRICE_LIST", "The customer has no price list in use, and there is no default one.");
