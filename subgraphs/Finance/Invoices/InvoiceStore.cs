using ErpSystem.Finance.Persistence;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Invoices;

/// <summary>Reads invoices for change, with their lines.</summary>
internal static class InvoiceStore
{
    public static async Task<Invoice> LockedInvoiceAsync(this FinanceDbContext db, Id<Invoice> id, int? expectedVersion, CancellationToken ct)
    {
        var invoice = await db.LockedAsync(id, expectedVersion, ct);
        await db.InvoiceLines.AsTracking().Where(line => line.InvoiceId == id).OrderBy(line => line.LineNumber).LoadAsync(ct);
        return invoice;
    }
}
