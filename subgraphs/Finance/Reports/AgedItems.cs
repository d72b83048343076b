using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Reports;

/// <summary>What was open on a day: what was set against it later is put back, and what was taken back later is taken off.</summary>
internal static class AgedItems
{
    public static Task<List<AgedItem>> ReadAsync(FinanceDbContext db, DateOnly day, Id<Customer>? customer, CancellationToken ct)
    {
        var company = db.CompanyId.Value;
        var only = customer?.Value;
        return db.Database
            .SqlQuery<AgedItem>(
                $"""
                WITH counted AS (
                    SELECT a.invoice_id, a.payment_id, a.credit_note_id, a.amount
                    FROM finance.allocation a LEFT JOIN finance.payment p ON p.id = a.payment_id
                    WHERE a.company_id = {company} AND a.allocated_on <= {day} AND (p.reversed_on IS NULL OR p.reversed_on > {day})),
                open AS (
                    SELECT i.customer_id, i.currency_code, {day} - i.due_date AS days, i.gross_amount
                        - coalesce((SELECT sum(c.amount) FROM counted c WHERE c.invoice_id = i.id), 0)
                        - coalesce((SELECT sum(n.applied_amount) FROM finance.credit_note n WHERE n.invoice_id = i.id AND n.posting_date <= {day}), 0) AS amount
                    FROM finance.invoice i
                    WHERE i.company_id = {company} AND i.posting_date <= {day} AND (i.outstanding_amount > 0 OR i.last_settled_on > {day})
                    UNION ALL
                    SELECT p.customer_id, p.currency_code, NULL, -(p.amount - coalesce((SELECT sum(c.amount) FROM counted c WHERE c.payment_id = p.id), 0))
                    FROM finance.payment p
                    WHERE p.company_id = {company} AND p.posting_date <= {day} AND (p.reversed_on IS NULL OR p.reversed_on > {day})
                    UNION ALL
                    SELECT n.customer_id, n.currency_code, NULL, -(n.gross_amount - n.applied_amount - coalesce((SELECT sum(c.amount) FROM counted c WHERE c.credit_note_id = n.id), 0))
                    FROM finance.credit_note n
                    WHERE n.company_id = {company} AND n.posting_date <= {day})
                SELECT customer_id AS "CustomerId", currency_code AS "Currency", days AS "DaysOverdue", sum(amount) AS "Amount"
                FROM open WHERE amount <> 0 AND ({only}::uuid IS NULL OR customer_id = {only}::uuid)
                GROUP BY customer_id, currency_code, days
                """)
            .ToListAsync(ct);
    }
}
