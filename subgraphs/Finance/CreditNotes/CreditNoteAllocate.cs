using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Payments;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Persistence;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.CreditNotes;

[MutationType]
public static class CreditNoteAllocate
{
    [Description("Sets what is left of a credit note against other invoices.")]
    [Authorize("finance.credit_note.allocate"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceRoleUnassigned>]
    [Fails<FinanceOverAllocated>, Fails<FinanceNothingLeft>, Fails<FinanceOtherCustomer>, Fails<FinanceInvoiceNotPosted>]
    [Fails<FinanceNoJournal>, Fails<FinancePeriodLocked>, Fails<FinanceNoPeriod>]
    public static async Task<CreditNote> CreditNoteAllocateAsync(
        CreditNoteAllocateInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        await db.LockCustomerOfAsync(input.CreditNoteId, ct);
        var credit = await db.LockedAsync(input.CreditNoteId, input.ExpectedVersion, ct);
        var request = await AllocationRequest.LockAsync(db, input.Allocations, credit.CustomerId, credit.CurrencyCode, ct);
        var date = input.PostingDate ?? await db.TodayAsync(ct);
        var ledger = await PaymentLedger.ReadAsync(db, ct);
        var allocations = ledger.Allocate(credit, request, date);
        if (allocations.Sum(item => item.ExchangeDifference) != 0)
        {
            await db.PostAsync(ledger.Revaluation(credit.CustomerId, credit.CurrencyCode, allocations, date, input.OverrideLock ?? false), ct);
        }

        await db.PublishBalanceAsync(credit.CustomerId, ct);
        return credit;
    }
}

public sealed record CreditNoteAllocateInput(
    Id<CreditNote> CreditNoteId,
    IReadOnlyList<AllocationInput> Allocations,
    string IdempotencyKey,
    int? ExpectedVersion,
    DateOnly? PostingDate,
    bool? OverrideLock);
