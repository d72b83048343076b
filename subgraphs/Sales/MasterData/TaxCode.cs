using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.MasterData;

/// <summary>What Sales keeps of Finance's tax code.</summary>
public sealed class TaxCode : ICompanyOwned
{
    public required Id<TaxCode> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>Percent of the net.</summary>
    public required decimal Rate { get; set; }

    /// <summary>Not for new prices and lines; what was promised with it stands.</summary>
    public bool Archived { get; set; }

    /// <summary>The owner's version: an older snapshot is ignored.</summary>
    public required int SourceVersion { get; set; }
}
