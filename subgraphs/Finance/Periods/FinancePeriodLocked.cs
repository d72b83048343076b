using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Periods;

/// <summary>The posting date lies in a period that is locked against such a posting.</summary>
public sealed record FinancePeriodLocked(string Period, PeriodLock Lock)
    : DomainError(ErrorCode, $"The period {Period} is locked: {Lock}.")
{
    internal const string ErrorCode = "FINANCE_PERIOD_LOCKED";
}
