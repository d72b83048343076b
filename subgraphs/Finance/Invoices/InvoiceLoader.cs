using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Invoices;

/// <summary>Invoices by id.</summary>
public sealed class InvoiceLoader(FinanceDbContext db) : EntityLoader<Invoice>(db);
