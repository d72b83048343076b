using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Payments;

/// <summary>Payments by number.</summary>
public sealed class PaymentByNumberLoader(FinanceDbContext db) : CodeLoader<Payment>(db, nameof(Payment.Number));
