using System.ComponentModel;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Vouchers;

[ObjectType<ManualVoucher>(Key = "id", Fields =
[
    nameof(ManualVoucher.Id), nameof(ManualVoucher.Number), nameof(ManualVoucher.Status), nameof(ManualVoucher.PostingDate),
    nameof(ManualVoucher.Description), nameof(ManualVoucher.CreatedAt), nameof(ManualVoucher.PostedAt), nameof(ManualVoucher.Version),
])]
[Description("An entry that a person writes: a draft first, then an entry of the ledger.")]
public static class ManualVoucherType
{
    [Description("ISO 4217.")]
    public static string Currency([Parent] ManualVoucher voucher) => voucher.CurrencyCode;

    [Authorize("finance.journal.read")]
    public static IDataLoaderResult<Journal?> Journal([Parent] ManualVoucher voucher, [FromServices] JournalLoader journals) =>
        journals.Load(voucher.JournalId);

    [Authorize("finance.entry.read")]
    public static IDataLoaderResult<JournalEntry?>? Entry([Parent] ManualVoucher voucher, [FromServices] JournalEntryLoader entries) =>
        voucher.EntryId is { } id ? entries.Load(id) : null;

    [Connection<ManualVoucherLineList>(By = nameof(ManualVoucherLine.VoucherId))]
    public static IQueryable<ManualVoucherLine> Lines([FromServices] FinanceDbContext db) => db.ManualVoucherLines;
}
