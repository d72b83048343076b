using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Payments;

/// <summary>Payments by id.</summary>
public sealed class PaymentLoader(FinanceDbContext db) : EntityLoader<Payment>(db);
