using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Periods;

/// <summary>A lock of a period was closed; the period's locks as they now stand.</summary>
public sealed record PeriodLocked : IIntegrationEvent
{
    public static string Topic => "finance.period.locked.v1";

    public required Id<FiscalPeriod> PeriodId { get; init; }

    public required string Code { get; init; }

    /// <summary>The lock that was closed.</summary>
    public required PeriodLock Scope { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the period.</summary>
    public required DateOnly LockDate { get; init; }

    public required IReadOnlyList<PeriodLock> Locks { get; init; }

    IId IIntegrationEvent.Aggregate => PeriodId;

    public static PeriodLocked Of(FiscalPeriod period, PeriodLock scope) => new()
    {
        PeriodId = period.Id,
        Code = period.Code,
        Scope = scope,
        StartsOn = period.StartsOn,
        LockDate = period.EndsOn,
        Locks = period.Locks,
    };
}
