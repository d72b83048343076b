using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Taxes;

/// <summary>A rate of tax and where it is booked.</summary>
public sealed class TaxCode : IEntity<TaxCode>, ICompanyOwned, IVersioned
{
    public required Id<TaxCode> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Percent of the net.</summary>
    public required decimal Rate { get; set; }

    /// <summary>Where its tax is booked; the account of the role for output tax when none is given.</summary>
    public Id<Account>? AccountId { get; set; }

    public bool Archived { get; set; }

    /// <summary>The rate, if it can be one.</summary>
    public static decimal RateOf(decimal rate) =>
        rate is < 0 or > 1000 || decimal.Round(rate, Amounts.PercentScale) != rate
            ? throw Texts.Refused("lies between 0 and 1000 percent, with at most 4 decimals", "rate")
            : rate;
}
