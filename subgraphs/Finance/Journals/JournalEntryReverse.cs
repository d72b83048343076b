using System.ComponentModel;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Journals;

[MutationType]
public static class JournalEntryReverse
{
    [Description("Takes an entry back, once, by an entry with its sides changed; today, unless another day is given.")]
    [Authorize("finance.entry.reverse"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceNotSetUp>]
    [Fails<FinanceEntryOwned>, Fails<FinanceAlreadyPosted>, Fails<FinancePeriodLocked>, Fails<FinanceNoPeriod>]
    public static async Task<JournalEntry> JournalEntryReverseAsync(
        JournalEntryReverseInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var entry = await db.JournalEntries.ByIdAsync(input.JournalEntryId, ct);
        if (entry.Source is not EntrySource.ManualVoucher)
        {
            throw new DomainException(new FinanceEntryOwned(entry.Source));
        }

        var date = input.PostingDate ?? await db.TodayAsync(ct);
        if (date < entry.PostingDate)
        {
            throw Texts.Refused("must not be before the entry", "postingDate");
        }

        var lines = await db.JournalLines.AsNoTracking().Where(line => line.EntryId == entry.Id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var posted = await db.PostAsync(Reversal(entry, lines, date, Texts.Required(input.Reason, 500, "reason"), input.OverrideLock ?? false), ct);
        return db.JournalEntries.Local.Single(made => made.Id == posted.EntryId);
    }

    private static EntryDraft Reversal(JournalEntry entry, List<JournalLine> lines, DateOnly date, string reason, bool overrideLock) => new()
    {
        Journal = JournalKind.General,
        JournalId = entry.JournalId,
        PostingDate = date,
        Source = EntrySource.Reversal,
        SourceId = entry.Id.Value,
        ReversesId = entry.Id,
        Description = reason,
        CurrencyCode = lines[0].CurrencyCode,
        OverrideLock = overrideLock,
        Lines =
        [
            .. lines.Select(line => new LineDraft(line.AccountId, line.Credit - line.Debit, -line.CurrencyAmount)
            {
                CustomerId = line.CustomerId,
                TaxCode = line.TaxCode,
                Text = line.Text,
            }),
        ],
    };
}

public sealed record JournalEntryReverseInput(
    Id<JournalEntry> JournalEntryId, string Reason, string IdempotencyKey, DateOnly? PostingDate, bool? OverrideLock);
