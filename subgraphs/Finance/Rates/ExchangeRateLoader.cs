using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Rates;

/// <summary>Exchange rates by id.</summary>
public sealed class ExchangeRateLoader(FinanceDbContext db) : EntityLoader<ExchangeRate>(db);
