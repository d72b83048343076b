using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Vouchers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Demo;

/// <summary>The books of the demo company as they were opened; what is sold and delivered arrives by events.</summary>
public sealed class FinanceDemoData : IDemoData<FinanceDbContext>
{
    public Task<bool> IsLoadedAsync(FinanceDbContext db, CancellationToken cancellationToken) => db.Settings.AnyAsync(cancellationToken);

    public async Task LoadAsync(FinanceDbContext db, DemoDataOptions options, CancellationToken cancellationToken)
    {
        await db.BulkInsertAsync([DemoBooks.Settings], cancellationToken);
        await db.BulkInsertAsync(DemoChart.Accounts, cancellationToken);
        await db.BulkInsertAsync(DemoChart.Roles, cancellationToken);
        await db.BulkInsertAsync(DemoBooks.Journals, cancellationToken);
        await db.BulkInsertAsync(DemoBooks.Periods, cancellationToken);
        await db.BulkInsertAsync(DemoBooks.TaxCodes, cancellationToken);
        await db.BulkInsertAsync(DemoBooks.Rates, cancellationToken);
        await OpenAsync(db, cancellationToken);
        options.Progress?.Invoke($"finance: {DemoChart.Accounts.Count} accounts, {DemoBooks.Periods.Count} periods");
    }

    private static async Task OpenAsync(FinanceDbContext db, CancellationToken cancellationToken)
    {
        var voucher = ManualVoucher.Create(
            DemoId.Of<ManualVoucher>(1), DemoBooks.Journals[4].Id, new DateOnly(2026, 1, 1), "Opening balances", "EUR", db.Time.GetUtcNow());
        foreach (var (index, (code, debit, credit)) in Opening.Index())
        {
            voucher.Add(new ManualVoucherLine
            {
                Id = DemoId.Of<ManualVoucherLine>(index + 1),
                VoucherId = voucher.Id,
                LineNumber = index + 1,
                AccountId = DemoChart.Of(code),
                Debit = debit,
                Credit = credit,
                Text = null,
            });
        }

        var posted = await db.PostAsync(ManualVoucherPost.DraftOf(voucher, JournalKind.General), cancellationToken);
        voucher.Post(posted.Number, posted.EntryId, db.Time.GetUtcNow());
        db.ManualVouchers.Add(voucher);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IReadOnlyList<(string Code, decimal Debit, decimal Credit)> Opening { get; } =
        [("1100", 250_000m, 0), ("1600", 40_000m, 0), ("3100", 0, 290_000m)];
}
