using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Invoices;

/// <summary>Lines of invoices by id.</summary>
public sealed class InvoiceLineLoader(FinanceDbContext db) : EntityLoader<InvoiceLine>(db);
