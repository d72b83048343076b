using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.MasterData;

/// <summary>What Sales keeps of Identity's company: the time zone that decides "today".</summary>
public sealed class CompanyProfile : ICompanyOwned
{
    public Id<Company> CompanyId { get; private set; }

    public required string Name { get; init; }

    /// <summary>An IANA time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The owner's version: an older snapshot is ignored.</summary>
    public required int SourceVersion { get; init; }

    /// <summary>The date at a moment, where the company is.</summary>
    public DateOnly DateAt(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).Date);
}
