using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Companies;

/// <summary>What Inventory knows of a company: the columns that <c>identity.company.changed</c> fills, never offered as an entity of its own.</summary>
public sealed class CompanyProfile(Id<Company> companyId, string timeZone, string currencyCode) : ICompanyOwned
{
    public Id<Company> CompanyId { get; private set; } = companyId;

    /// <summary>IANA name of the time zone that decides which day it is for the company.</summary>
    public string TimeZone { get; private set; } = timeZone;

    public string CurrencyCode { get; private set; } = currencyCode;

    public DateOnly Today(TimeProvider clock)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
    }

    /// <summary>The date to post on: the stated one, or the company's today; a date that has not come yet is refused.</summary>
    public DateOnly PostingDate(DateOnly? stated, TimeProvider clock)
    {
        var today = Today(clock);
        return stated is { } date && date > today
            ? throw new DomainException(new InventoryPostingDateRefused(date, today))
            : stated ?? today;
    }
}
