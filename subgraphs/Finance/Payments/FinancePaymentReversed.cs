using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Payments;

/// <summary>The payment was taken back.</summary>
public sealed record FinancePaymentReversed() : DomainError("FINANCE_PAYMENT_REVERSED", "This payment was taken back.");
