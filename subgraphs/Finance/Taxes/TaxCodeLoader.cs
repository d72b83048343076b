using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Taxes;

/// <summary>Tax codes by id.</summary>
public sealed class TaxCodeLoader(FinanceDbContext db) : EntityLoader<TaxCode>(db);
