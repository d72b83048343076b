using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Periods;

/// <summary>A lock of a period was opened again; the period's locks as they now stand.</summary>
public sealed record PeriodReopened : IIntegrationEvent
{
    public static string Topic => "finance.period.reopened.v1";

    public required Id<FiscalPeriod> PeriodId { get; init; }

    public required string Code { get; init; }

    /// <summary>The lock that was opened.</summary>
    public required PeriodLock Scope { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the period.</summary>
    public required DateOnly LockDate { get; init; }

    public required IReadOnlyList<PeriodLock> Locks { get; init; }

    IId IIntegrationEvent.Aggregate => PeriodId;

    public static PeriodReopened Of(FiscalPeriod period, PeriodLock scope) => new()
    {
        PeriodId = period.Id,
        Code = period.Code,
        Scope = scope,
        StartsOn = period.StartsOn,
        LockDate = period.EndsOn,
        Locks = period.Locks,
    };
}
