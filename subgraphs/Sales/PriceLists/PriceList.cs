using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Prices in one currency, for the customers that it is given to, or for all others when it is the default.</summary>
public sealed class PriceList : IEntity<PriceList>, ICompanyOwned, IVersioned
{
    private PriceList()
    {
    }

    public Id<PriceList> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string CurrencyCode { get; private set; } = "";

    /// <summary>Whether customers without a price list of their own buy by this one; at most one in a company.</summary>
    public bool IsDefault { get; private set; }

    public bool Archived { get; private set; }

    public static PriceList Create(Id<PriceList> id, string code, string name, string currencyCode, bool isDefault) => new()
    {
        Id = id,
        Code = code,
        Name = name,
        CurrencyCode = currencyCode,
        IsDefault = isDefault,
    };

    public void Update(string name, bool isDefault)
    {
        Name = name;
        IsDefault = isDefault && !Archived;
    }

    /// <summary>Takes the list out of use; what was sold by it stays as it is.</summary>
    public void Archive()
    {
        Archived = true;
        IsDefault = false;
    }
}
