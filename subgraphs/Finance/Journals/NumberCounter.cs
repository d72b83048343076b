using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>The last number given in a series and fiscal year; a row, because a sequence would leave gaps.</summary>
public sealed class NumberCounter : ICompanyOwned
{
    public Id<Company> CompanyId { get; init; }

    public required string Series { get; init; }

    public required int FiscalYear { get; init; }

    public required long Last { get; init; }
}
