using System.ComponentModel;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Persistence;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Vouchers;

[MutationType]
public static class ManualVoucherPost
{
    [Description("Makes a draft an entry of the ledger: it gets its number and never changes again.")]
    [Authorize("finance.voucher.post"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceVoucherNotDraft>]
    [Fails<FinanceUnbalanced>, Fails<FinancePeriodLocked>, Fails<FinanceNoPeriod>]
    public static async Task<ManualVoucher> ManualVoucherPostAsync(
        ManualVoucherPostInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var voucher = await db.LockedAsync(input.ManualVoucherId, input.ExpectedVersion, ct);
        voucher.RequireDraft();
        await db.ManualVoucherLines.Where(line => line.VoucherId == voucher.Id).OrderBy(line => line.LineNumber).LoadAsync(ct);
        Check(voucher);
        var journal = await db.Journals.AsNoTracking().FirstAsync(item => item.Id == voucher.JournalId, ct);
        var posted = await db.PostAsync(DraftOf(voucher, journal.Kind) with { OverrideLock = input.OverrideLock ?? false }, ct);
        voucher.Post(posted.Number, posted.EntryId, db.Time.GetUtcNow());
        return voucher;
    }

    internal static EntryDraft DraftOf(ManualVoucher voucher, JournalKind kind) => new()
    {
        Journal = kind,
        JournalId = voucher.JournalId,
        PostingDate = voucher.PostingDate,
        Source = EntrySource.ManualVoucher,
        SourceId = voucher.Id.Value,
        Description = voucher.Description,
        CurrencyCode = voucher.CurrencyCode,
        Lines =
        [
            .. voucher.Lines.OrderBy(line => line.LineNumber).Select(line =>
                new LineDraft(line.AccountId, line.Debit - line.Credit, line.Debit - line.Credit) { Text = line.Text }),
        ],
    };

    private static void Check(ManualVoucher voucher)
    {
        var (debit, credit) = (voucher.Lines.Sum(line => line.Debit), voucher.Lines.Sum(line => line.Credit));
        if (debit != credit)
        {
            throw new DomainException(new FinanceUnbalanced(new Money(debit, voucher.CurrencyCode), new Money(credit, voucher.CurrencyCode)));
        }

        if (debit >= Amounts.Limit)
        {
            throw Texts.Refused("is too large to be posted", "manualVoucherId");
        }
    }
}

[Description("Soft locks of the period are passed over when asked for by somebody with the permission finance.period.override.")]
public sealed record ManualVoucherPostInput(
    Id<ManualVoucher> ManualVoucherId, string IdempotencyKey, int? ExpectedVersion, bool? OverrideLock);
