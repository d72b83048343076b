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

namespace ErpSystem.Finance.Payments;

[MutationType]
public static class PaymentAllocate
{
    [Description("Sets what is left of a payment against invoices.")]
    [Authorize("finance.payment.allocate"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceRoleUnassigned>]
    [Fails<FinanceOverAllocated>, Fails<FinanceNothingLeft>, Fails<FinanceOtherCustomer>, Fails<FinanceInvoiceNotPosted>]
    [Fails<FinancePaymentReversed>, Fails<FinanceNoJournal>, Fails<FinancePeriodLocked>, Fails<FinanceNoPeriod>]
    public static async Task<Payment> PaymentAllocateAsync(
        PaymentAllocateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        await db.LockCustomerOfAsync(input.PaymentId, ct);
        var payment = await db.LockedAsync(input.PaymentId, input.ExpectedVersion, ct);
        payment.RequirePosted();
        var request = await AllocationRequest.LockAsync(db, input.Allocations, payment.CustomerId, payment.CurrencyCode, ct);
        var date = input.PostingDate ?? await db.TodayAsync(ct);
        var ledger = await PaymentLedger.ReadAsync(db, ct);
        var allocations = ledger.Allocate(payment, request, date);
        if (allocations.Sum(item => item.ExchangeDifference) != 0)
        {
            await db.PostAsync(ledger.Revaluation(payment.CustomerId, payment.CurrencyCode, allocations, date, input.OverrideLock ?? false), ct);
        }

        await db.PublishBalanceAsync(payment.CustomerId, ct);
        return payment;
    }
}

public sealed record PaymentAllocateInput(
    Id<Payment> PaymentId,
    IReadOnlyList<AllocationInput> Allocations,
    string IdempotencyKey,
    int? ExpectedVersion,
    DateOnly? PostingDate,
    bool? OverrideLock);
