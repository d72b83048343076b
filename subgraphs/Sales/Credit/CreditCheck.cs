using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Credit;

/// <summary>Gives credit to orders, one at a time for a customer: whoever asks holds the row of the customer's account.</summary>
internal static class CreditCheck
{
    /// <summary>More orders than this are not released at once; the next change of the exposure takes up the rest.</summary>
    private const int ReleasedAtOnce = 100;

    /// <summary>Whether the order's customer can owe that amount for it too; fails when the customer's policy is to refuse.</summary>
    public static async Task<CreditDecision> DecideCreditAsync(
        this SalesDbContext db, Customer customer, SalesOrder order, decimal amount, CancellationToken ct)
    {
        if (customer.CreditLimitIn(order.CurrencyCode) is not { } limit)
        {
            return new CreditDecision(amount, null);
        }

        var others = await db.LockedExposureAsync(order.CustomerId, order.CurrencyCode, order.Id, ct);
        var decision = new CreditDecision(others.Total + amount, limit);
        if (decision.IsBeyond && customer.CreditPolicy == CreditPolicy.Refuse)
        {
            var error = new SalesCreditExceeded(new Money(decision.Exposure, order.CurrencyCode), new Money(limit, order.CurrencyCode));
            throw new DomainException(error) { Entity = order };
        }

        return decision;
    }

    /// <summary>The same after the order, which was changed and not saved yet, owes less.</summary>
    public static Task ReleaseWhatFitsAsync(this SalesDbContext db, SalesOrder changed, CancellationToken ct) =>
        db.ReleaseWhatFitsAsync(changed.CustomerId, changed.CurrencyCode, changed, ct);

    /// <summary>Releases held orders of a customer, the oldest first, as long as the limit allows.</summary>
    public static async Task ReleaseWhatFitsAsync(
        this SalesDbContext db, Id<Customer> customerId, string currencyCode, SalesOrder? changed, CancellationToken ct)
    {
        var anyHeld = db.Orders.Where(order => order.CustomerId == customerId && order.CurrencyCode == currencyCode && order.CreditHeld);
        if (!await anyHeld.AnyAsync(ct))
        {
            return;
        }

        var exposure = (await db.LockedExposureAsync(customerId, currencyCode, changed?.Id, ct)).Total + OwedBy(changed);
        var customer = await db.Customers.AsNoTracking().FirstAsync(customer => customer.Id == customerId, ct);
        var limit = customer.CreditLimitIn(currencyCode);
        foreach (var order in await db.HeldAsync(customerId, currencyCode, ct))
        {
            var more = order.UnbilledAmount - order.DeliveredUnbilledAmount;
            if (limit is null || exposure + more <= limit)
            {
                exposure += more;
                db.ReleaseCredit(order, exposure, limit);
            }
        }
    }

    /// <summary>Lets a held order go on, and tells it.</summary>
    public static void ReleaseCredit(this SalesDbContext db, SalesOrder order, decimal exposure, decimal? limit)
    {
        var before = OrderStanding.Of(order);
        order.HoldForCredit(held: false);
        db.Publish(SalesOrderCreditReleased.Of(order, exposure, limit));
        db.TellStanding(order, before);
    }

    /// <summary>What the customer owes; from here until the transaction ends nobody else can decide on the customer's credit.</summary>
    public static async Task<CreditExposure> LockedExposureAsync(
        this SalesDbContext db, Id<Customer> customerId, string currencyCode, Id<SalesOrder>? except, CancellationToken ct)
    {
        await db.LockCreditAsync(customerId, currencyCode, ct);
        var exposures = await db.ExposuresAsync([customerId], except, ct);
        return exposures.GetValueOrDefault(new CreditKey(customerId, currencyCode), CreditExposure.None);
    }

    /// <summary>Takes the row of the customer's account, made when it is needed first.</summary>
    public static async Task LockCreditAsync(this SalesDbContext db, Id<Customer> customerId, string currencyCode, CancellationToken ct)
    {
        var (company, customer) = (db.CompanyId.Value, customerId.Value);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sales.credit_account (company_id, customer_id, currency_code, balance, overdue)
            VALUES ({company}, {customer}, {currencyCode}, 0, 0) ON CONFLICT DO NOTHING
            """,
            ct);
        await db.Database.ExecuteSqlAsync(
            $"SELECT FROM sales.credit_account WHERE company_id = {company} AND customer_id = {customer} AND currency_code = {currencyCode} FOR UPDATE",
            ct);
    }

    private static async Task<List<SalesOrder>> HeldAsync(
        this SalesDbContext db, Id<Customer> customerId, string currencyCode, CancellationToken ct)
    {
        var (company, customer) = (db.CompanyId.Value, customerId.Value);
        await db.Database.ExecuteSqlAsync(
            $"""
            SELECT FROM sales.sales_order
            WHERE company_id = {company} AND customer_id = {customer} AND currency_code = {currencyCode} AND credit_held ORDER BY id FOR UPDATE
            """,
            ct);
        var held = await db.Orders.AsTracking()
            .Where(order => order.CustomerId == customerId && order.CurrencyCode == currencyCode && order.CreditHeld)
            .OrderBy(order => order.ConfirmedAt).ThenBy(order => order.Id)
            .Take(ReleasedAtOnce)
            .ToListAsync(ct);
        return held.FindAll(order => order.CreditHeld); // one that was changed in this transaction may have stopped being held
    }

    private static decimal OwedBy(SalesOrder? order) =>
        order is null ? 0 : order.CreditHeld ? order.DeliveredUnbilledAmount : order.UnbilledAmount;
}
