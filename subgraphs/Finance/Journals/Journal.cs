using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>A book of entries that are numbered without gaps, year by year.</summary>
public sealed class Journal : IEntity<Journal>, ICompanyOwned, IVersioned
{
    public required Id<Journal> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required JournalKind Kind { get; init; }

    /// <summary>Starts the numbers of its entries: <c>INV</c> gives <c>INV-2026-000001</c>.</summary>
    public required string Series { get; init; }

    /// <summary>Starts the numbers of entries that take back what a document of this journal said: credit notes.</summary>
    public required string CreditSeries { get; init; }

    /// <summary>Whether documents of its kind go into this one.</summary>
    public required bool IsDefault { get; init; }
}
