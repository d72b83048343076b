using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Billing;

/// <summary>Locks and reads what Finance keeps of an order.</summary>
internal static class BillingStore
{
    /// <summary>The order with its lines, made when this is the first that is heard of it; the first lock that anybody takes.</summary>
    public static async Task<BillingOrder> LockOrderAsync(this FinanceDbContext db, Id<SalesOrder> order, CancellationToken ct)
    {
        var (company, id) = (db.CompanyId.Value, order.Value);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO finance.billing_order (order_id, company_id, policy, confirmed, cancelled, lines_version)
            VALUES ({id}, {company}, 'SHIPPED', false, false, 0)
            ON CONFLICT (order_id) DO UPDATE SET order_id = excluded.order_id
            """,
            ct);
        return await db.BillingOrders.AsTracking().Include(item => item.Lines).FirstAsync(item => item.OrderId == order, ct);
    }

    /// <summary>The order that an invoice charges for, locked; null when there is none.</summary>
    public static async Task<BillingOrder?> LockOrderOfAsync(this FinanceDbContext db, Id<Invoice> invoice, CancellationToken ct)
    {
        var orders = await db.Invoices.AsNoTracking().Where(item => item.Id == invoice).Select(item => item.OrderId).ToListAsync(ct);
        return orders is [{ } order] ? await db.LockOrderAsync(order, ct) : null;
    }
}
