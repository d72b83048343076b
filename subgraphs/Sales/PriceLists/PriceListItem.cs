using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.PriceLists;

/// <summary>The price of a product in a unit, from a quantity on, for a time.</summary>
public sealed class PriceListItem : IEntity<PriceListItem>, ICompanyOwned, IVersioned
{
    private PriceListItem()
    {
    }

    public Id<PriceListItem> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public Id<PriceList> PriceListId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    /// <summary>The code of the unit that the price is for.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The smallest quantity that the price is for.</summary>
    public decimal MinimumQuantity { get; private set; }

    public decimal UnitPriceAmount { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public Money UnitPrice => new(UnitPriceAmount, CurrencyCode);

    /// <summary>The tax that a sale of the product bears, unless the customer has another.</summary>
    public string TaxCode { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public static PriceListItem Create(Id<PriceListItem> id, PriceList list, Id<Product> product, string unit, PriceTerms terms)
    {
        var item = new PriceListItem
        {
            Id = id,
            PriceListId = list.Id,
            CurrencyCode = list.CurrencyCode,
            ProductId = product,
            Unit = unit,
        };
        item.Update(terms);
        return item;
    }

    public void Update(PriceTerms terms)
    {
        MinimumQuantity = terms.MinimumQuantity;
        UnitPriceAmount = terms.UnitPrice;
        TaxCode = terms.TaxCode;
        ValidFrom = terms.ValidFrom;
        ValidUntil = terms.ValidUntil;
    }

    /// <summary>Whether the price holds for that much of that unit on that day.</summary>
    public bool Covers(Quantity quantity, DateOnly date) =>
        Unit == quantity.Unit && MinimumQuantity <= quantity.Value && IsValidOn(date);

    /// <summary>Whether the price holds on that day.</summary>
    public bool IsValidOn(DateOnly date) => ValidFrom <= date && (ValidUntil is not { } last || date <= last);
}
