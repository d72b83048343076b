using ErpSystem.Finance.Persistence;

namespace ErpSystem.Finance.Invoices;

/// <summary>Invoices by number.</summary>
public sealed class InvoiceByNumberLoader(FinanceDbContext db) : CodeLoader<Invoice>(db, nameof(Invoice.Number));
