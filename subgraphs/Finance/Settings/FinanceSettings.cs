using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Settings;

/// <summary>How a company keeps its books.</summary>
public sealed class FinanceSettings : IEntity<FinanceSettings>, ICompanyOwned, IVersioned
{
    public required Id<FinanceSettings> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public required string CompanyName { get; init; }

    /// <summary>The currency that the books are kept in; it never changes.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>An IANA time zone: it decides which day is today.</summary>
    public required string TimeZone { get; init; }

    public required InvoicePosting InvoicePosting { get; set; }

    /// <summary>In how many days a customer pays whose own terms are not known.</summary>
    public required int PaymentTermDays { get; set; }

    /// <summary>The date at a moment, where the company is.</summary>
    public DateOnly DateAt(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).Date);
}
