using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Taxes;

/// <summary>Tax codes by code.</summary>
public sealed class TaxCodeByCodeLoader(FinanceDbContext db) : CodeLoader<TaxCode>(db, nameof(TaxCode.Code));
