using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.MasterData;

/// <summary>What Sales keeps of Finance's fiscal period: whether documents of sales may still be dated in it.</summary>
public sealed class FiscalPeriod : ICompanyOwned
{
    public required Id<FiscalPeriod> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required DateOnly StartsOn { get; set; }

    public required DateOnly EndsOn { get; set; }

    /// <summary>Whether one of the period's locks is for sales.</summary>
    public required bool Locked { get; set; }

    /// <summary>The owner's version: an older snapshot is ignored, by whichever topic it comes.</summary>
    public required int SourceVersion { get; set; }
}
