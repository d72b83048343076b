using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Invoices;

/// <summary>Reads what Sales keeps of invoices.</summary>
internal static class OrderInvoiceQuery
{
    /// <summary>The invoice of an order whose row is locked already; made when it is heard of first, by whatever event.</summary>
    public static async Task<OrderInvoice> InvoiceAsync(this SalesDbContext db, Id<Invoice> id, Id<SalesOrder> orderId, CancellationToken ct)
    {
        var known = await db.OrderInvoices.AsTracking().FirstOrDefaultAsync(invoice => invoice.InvoiceId == id, ct);
        return known ?? db.OrderInvoices.Add(OrderInvoice.Create(id, orderId)).Entity;
    }
}
