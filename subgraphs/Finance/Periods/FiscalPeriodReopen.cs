using System.ComponentModel;
using ErpSystem.Finance.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Periods;

[MutationType]
public static class FiscalPeriodReopen
{
    [Description("Opens a lock of a period; a hard one stays closed for good.")]
    [Authorize("finance.period.reopen"), Fails<EntityNotFound>, Fails<FinancePeriodLocked>]
    public static async Task<FiscalPeriod> FiscalPeriodReopenAsync(
        FiscalPeriodReopenInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var period = await db.LockedAsync(input.FiscalPeriodId, input.ExpectedVersion, ct);
        period.Reopen(input.Lock);
        db.Publish(PeriodReopened.Of(period, input.Lock));
        return period;
    }
}

public sealed record FiscalPeriodReopenInput(Id<FiscalPeriod> FiscalPeriodId, PeriodLock Lock, string IdempotencyKey, int? ExpectedVersion);
