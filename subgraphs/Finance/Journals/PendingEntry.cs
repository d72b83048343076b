using System.Globalization;
using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>An entry whose journal and period are known and whose number is drawn last.</summary>
internal sealed class PendingEntry(Id<JournalEntry> id, EntryDraft draft, Journal journal, FiscalPeriod period, string companyCurrency)
{
    public Id<JournalEntry> Id => id;

    public string Series => draft.IsCredit ? journal.CreditSeries : journal.Series;

    public FiscalPeriod Period => period;

    public string CurrencyCode => draft.CurrencyCode;

    public string Number { get; private set; } = "";

    /// <summary>The lines that have an amount; a posting without any draws a number and nothing else.</summary>
    public IReadOnlyList<LineDraft> Lines { get; } = [.. draft.Lines.Where(line => line.Amount != 0 || line.CurrencyAmount != 0)];

    public void Take(long number) =>
        Number = string.Create(CultureInfo.InvariantCulture, $"{Series}-{period.FiscalYear}-{number:000000}");

    public JournalEntry Entry(TimeProvider time) => new()
    {
        Id = Id,
        JournalId = journal.Id,
        Number = Number,
        FiscalPeriodId = period.Id,
        PostingDate = draft.PostingDate,
        DocumentDate = draft.DocumentDate ?? draft.PostingDate,
        CurrencyCode = companyCurrency,
        Description = draft.Description,
        Source = draft.Source,
        SourceId = draft.SourceId,
        ReversesId = draft.ReversesId,
        LineCount = Lines.Count,
        Total = Lines.Sum(line => Math.Max(line.Amount, 0)),
        RecordedAt = time.GetUtcNow(),
    };

    public IEnumerable<JournalLine> JournalLines(TimeProvider time) => Lines.Select((line, index) => new JournalLine
    {
        Id = Id<JournalLine>.New(time),
        EntryId = Id,
        LineNumber = index + 1,
        AccountId = line.AccountId,
        PostingDate = draft.PostingDate,
        Debit = Math.Max(line.Amount, 0),
        Credit = Math.Max(-line.Amount, 0),
        CurrencyCode = draft.CurrencyCode,
        CurrencyAmount = line.CurrencyAmount,
        CustomerId = line.CustomerId,
        TaxCode = line.TaxCode,
        Text = line.Text,
    });
}
