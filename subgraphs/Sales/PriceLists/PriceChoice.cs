using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Which of a product's prices on one list a sale goes by.</summary>
public static class PriceChoice
{
    /// <summary>The valid price in the sale's unit with the highest minimum quantity that is reached; null when there is none.</summary>
    public static PriceListItem? For(IEnumerable<PriceListItem> itemsOfProduct, Quantity quantity, DateOnly date) =>
        itemsOfProduct.Where(item => item.Covers(quantity, date)).MaxBy(item => item.MinimumQuantity);

    /// <summary>The price shown before a quantity is known: the one with the lowest minimum, the first unit by code among equals.</summary>
    public static PriceListItem? Entry(IEnumerable<PriceListItem> itemsOfProduct, DateOnly date) => itemsOfProduct
        .Where(item => item.IsValidOn(date))
        .OrderBy(item => item.MinimumQuantity).ThenBy(item => item.Unit, StringComparer.Ordinal)
        .FirstOrDefault();
}
