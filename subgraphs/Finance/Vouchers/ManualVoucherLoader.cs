using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Vouchers;

/// <summary>Manual vouchers by id.</summary>
public sealed class ManualVoucherLoader(FinanceDbContext db) : EntityLoader<ManualVoucher>(db);
