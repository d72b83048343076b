using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Vouchers;

[MutationType]
public static class ManualVoucherCreate
{
    private const int MaximumLines = 1000;

    [Description("Writes a draft of an entry; it may be out of balance until it is posted.")]
    [Authorize("finance.voucher.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceArchived>]
    public static async Task<ManualVoucher> ManualVoucherCreateAsync(
        ManualVoucherCreateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var settings = await db.SettingsAsync(ct);
        var journal = input.JournalId is { } id
            ? await db.Journals.ByIdAsync(id, ct)
            : await db.Journals.FirstOrDefaultAsync(item => item.Kind == JournalKind.General && item.IsDefault, ct)
                ?? throw Texts.Refused("is needed: there is no default general journal", "journalId");
        var voucher = ManualVoucher.Create(
            Id<ManualVoucher>.New(db.Time),
            journal.Id,
            input.PostingDate ?? settings.DateAt(db.Time.GetUtcNow()),
            Texts.Required(input.Description, 500, "description"),
            settings.CurrencyCode,
            db.Time.GetUtcNow());
        await AddLinesAsync(db, voucher, input.Lines, ct);
        db.ManualVouchers.Add(voucher);
        return voucher;
    }

    private static async Task AddLinesAsync(
        FinanceDbContext db, ManualVoucher voucher, IReadOnlyList<ManualVoucherLineInput> lines, CancellationToken ct)
    {
        if (lines.Count is 0 or > MaximumLines)
        {
            throw Texts.Refused($"has 1 to {MaximumLines} entries", "lines");
        }

        Id<Account>[] ids = [.. lines.Select(line => line.AccountId).Distinct()];
        var accounts = await db.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, ct);
        foreach (var (index, line) in lines.Index())
        {
            string[] path = ["lines", Texts.Index(index)];
            CheckAccount(line.AccountId, accounts, path);
            voucher.Add(new ManualVoucherLine
            {
                Id = Id<ManualVoucherLine>.New(db.Time),
                VoucherId = voucher.Id,
                LineNumber = index + 1,
                AccountId = line.AccountId,
                Debit = Side(line.Debit, line.Credit, voucher.CurrencyCode, [.. path, "debit"]),
                Credit = Side(line.Credit, line.Debit, voucher.CurrencyCode, [.. path, "credit"]),
                Text = Texts.Optional(line.Text, 500, [.. path, "text"]),
            });
        }
    }

    private static decimal Side(decimal? amount, decimal? other, string currency, string[] path)
    {
        var value = amount ?? 0;
        return value < 0 || (value > 0) == (other > 0) || !Amounts.Fits(value, currency)
            ? throw Texts.Refused($"is an amount in {currency} above zero, on one side of each line", path)
            : value;
    }

    private static void CheckAccount(Id<Account> id, Dictionary<Id<Account>, Account> accounts, string[] path)
    {
        var account = accounts.GetValueOrDefault(id)
            ?? throw new DomainException(new EntityNotFound(id) { Path = ["input", .. path, "accountId"] });
        if (account.IsGroup)
        {
            throw Texts.Refused("names a group, which is not posted to", [.. path, "accountId"]);
        }

        if (account.Control is { } control)
        {
            throw Texts.Refused($"names an account that documents alone post to ({control})", [.. path, "accountId"]);
        }

        if (account.Archived)
        {
            throw new DomainException(new FinanceArchived("account") { Path = ["input", .. path, "accountId"] });
        }
    }
}

[Description("A draft of an entry; today and in the default general journal unless others are given.")]
public sealed record ManualVoucherCreateInput(
    string Description, IReadOnlyList<ManualVoucherLineInput> Lines, string IdempotencyKey, DateOnly? PostingDate, Id<Journal>? JournalId);

[Description("A debit or a credit, in the company's currency.")]
public sealed record ManualVoucherLineInput(Id<Account> AccountId, decimal? Debit, decimal? Credit, string? Text);
