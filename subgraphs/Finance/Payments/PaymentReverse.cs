using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Persistence;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Payments;

[MutationType]
public static class PaymentReverse
{
    [Description("Takes a payment back, as when a bank returns it: what it settled is outstanding again.")]
    [Authorize("finance.payment.reverse"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceRoleUnassigned>]
    [Fails<FinancePaymentReversed>, Fails<FinanceNoJournal>, Fails<FinancePeriodLocked>, Fails<FinanceNoPeriod>]
    public static async Task<Payment> PaymentReverseAsync(PaymentReverseInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var company = await db.SettingsAsync(ct);
        await db.LockCustomerOfAsync(input.PaymentId, ct);
        var payment = await db.LockedAsync(input.PaymentId, input.ExpectedVersion, ct);
        payment.RequirePosted();
        var date = input.PostingDate ?? company.DateAt(db.Time.GetUtcNow());
        if (date < payment.PostingDate)
        {
            throw Texts.Refused("must not be before the payment", "postingDate");
        }

        var reopened = await ReopenAsync(db, payment, date, company, ct);
        var reason = Texts.Required(input.Reason, 500, "reason");
        var ledger = await PaymentLedger.ReadAsync(db, ct);
        var posted = await db.PostAsync(ledger.Reversal(payment, reopened, date, reason, input.OverrideLock ?? false), ct);
        payment.Reverse(posted.EntryId, date, reason);
        db.Publish(PaymentReversed.Of(payment, reopened.Select(item => item.Allocation)));
        await db.PublishBalanceAsync(payment.CustomerId, ct);
        return payment;
    }

    private static async Task<List<(Allocation Allocation, decimal Reopened)>> ReopenAsync(
        FinanceDbContext db, Payment payment, DateOnly date, FinanceSettings company, CancellationToken ct)
    {
        var allocations = await db.Allocations.Where(item => item.PaymentId == payment.Id && !item.Reversed).OrderBy(item => item.Id).ToListAsync(ct);
        var invoices = await db.LockedAsync(allocations.Select(item => item.InvoiceId), ct);
        var reopened = new List<(Allocation, decimal)>();
        foreach (var allocation in allocations)
        {
            allocation.Reverse();
            reopened.Add((allocation, invoices[allocation.InvoiceId].Reopen(allocation.Amount, date, company.CurrencyCode)));
        }

        foreach (var invoice in invoices.Values.OrderBy(invoice => invoice.Id))
        {
            db.PublishSettlement(invoice);
        }

        return reopened;
    }
}

public sealed record PaymentReverseInput(
    Id<Payment> PaymentId, string Reason, string IdempotencyKey, int? ExpectedVersion, DateOnly? PostingDate, bool? OverrideLock);
