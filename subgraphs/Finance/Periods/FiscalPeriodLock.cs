using System.ComponentModel;
using ErpSystem.Finance.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Periods;

[MutationType]
public static class FiscalPeriodLock
{
    [Description("Locks a period. Postings under way are waited for; later ones are refused.")]
    [Authorize("finance.period.lock"), Fails<EntityNotFound>]
    public static async Task<FiscalPeriod> FiscalPeriodLockAsync(
        FiscalPeriodLockInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var period = await db.LockedAsync(input.FiscalPeriodId, input.ExpectedVersion, ct);
        period.Close(input.Lock);
        db.Publish(PeriodLocked.Of(period, input.Lock));
        return period;
    }
}

public sealed record FiscalPeriodLockInput(Id<FiscalPeriod> FiscalPeriodId, PeriodLock Lock, string IdempotencyKey, int? ExpectedVersion);
