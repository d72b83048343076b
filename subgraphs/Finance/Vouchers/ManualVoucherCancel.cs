using System.ComponentModel;
using ErpSystem.Finance.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Vouchers;

[MutationType]
public static class ManualVoucherCancel
{
    [Description("Drops a draft.")]
    [Authorize("finance.voucher.cancel"), Fails<EntityNotFound>, Fails<FinanceVoucherNotDraft>]
    public static async Task<ManualVoucher> ManualVoucherCancelAsync(
        ManualVoucherCancelInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var voucher = await db.LockedAsync(input.ManualVoucherId, input.ExpectedVersion, ct);
        voucher.Cancel();
        return voucher;
    }
}

public sealed record ManualVoucherCancelInput(Id<ManualVoucher> ManualVoucherId, string IdempotencyKey, int? ExpectedVersion);
