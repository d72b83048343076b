using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Settings;

/// <summary>The company keeps no books yet: it has no currency.</summary>
public sealed record FinanceNotSetUp() : DomainError("FINANCE_NOT_SET_UP", "This company keeps no books yet: its currency is not set.");
