using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.MasterData;

/// <summary>A currency that the company sells in, as Finance says.</summary>
public sealed class TradingCurrency : ICompanyOwned
{
    public Id<Company> CompanyId { get; private set; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>How many decimals an amount has.</summary>
    public required int MinorUnits { get; init; }

    /// <summary>The owner's version: an older snapshot is ignored.</summary>
    public required int SourceVersion { get; init; }
}
