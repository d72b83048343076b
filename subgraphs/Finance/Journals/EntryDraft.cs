using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>An entry that is about to be posted. Without lines that have an amount it only draws its number.</summary>
internal sealed record EntryDraft
{
    public required JournalKind Journal { get; init; }

    /// <summary>The journal itself, where it is not the default one of its kind.</summary>
    public Id<Journal>? JournalId { get; init; }

    /// <summary>Whether it takes back what a document said, and so is numbered in the series of credits.</summary>
    public bool IsCredit { get; init; }

    public required DateOnly PostingDate { get; init; }

    public DateOnly? DocumentDate { get; init; }

    public required EntrySource Source { get; init; }

    public required Guid SourceId { get; init; }

    public required string Description { get; init; }

    /// <summary>The currency of the lines' <see cref="LineDraft.CurrencyAmount"/>.</summary>
    public required string CurrencyCode { get; init; }

    public required IReadOnlyList<LineDraft> Lines { get; init; }

    public Id<JournalEntry>? ReversesId { get; init; }

    /// <summary>Whether soft locks of the period are passed over, by somebody who may.</summary>
    public bool OverrideLock { get; init; }
}
