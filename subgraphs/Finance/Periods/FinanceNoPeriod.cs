using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Periods;

/// <summary>The posting date lies in no fiscal period.</summary>
public sealed record FinanceNoPeriod(DateOnly Date)
    : DomainError("FINANCE_NO_PERIOD", $"No fiscal period has been opened for {Date:yyyy-MM-dd}.");
