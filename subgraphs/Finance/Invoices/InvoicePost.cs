using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Billing;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Rates;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Invoices;

[MutationType]
public static class InvoicePost
{
    [Description("Makes a draft what the customer owes: it gets its number and its entry, on the day of the document unless another is given.")]
    [Authorize("finance.invoice.post"), Fails<EntityNotFound>, Fails<FinanceNotSetUp>, Fails<FinanceRoleUnassigned>, Fails<FinanceInvoiceNotDraft>]
    [Fails<FinanceNoRate>, Fails<FinanceNoJournal>, Fails<FinancePeriodLocked>, Fails<FinanceNoPeriod>]
    public static async Task<Invoice> InvoicePostAsync(InvoicePostInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderOfAsync(input.InvoiceId, ct);
        await db.LockCustomerOfAsync(input.InvoiceId, ct);
        var invoice = await db.LockedInvoiceAsync(input.InvoiceId, input.ExpectedVersion, ct);
        var batch = new LedgerBatch(db);
        var ledger = await InvoiceLedger.ReadAsync(db, ct);
        var date = input.PostingDate ?? invoice.InvoiceDate;
        await ledger.AddAsync(batch, invoice, date, input.OverrideLock ?? false, ct);
        await batch.PostAsync(ct);
        if (order is not null)
        {
            // What came back before it was charged for is credited now.
            await OrderBilling.CreditReturnsAsync(db, order, date, ct);
        }

        await db.PublishBalanceAsync(invoice.CustomerId, ct);
        return invoice;
    }
}

[Description("Soft locks of the period are passed over when asked for by somebody with the permission finance.period.override.")]
public sealed record InvoicePostInput(
    Id<Invoice> InvoiceId, string IdempotencyKey, int? ExpectedVersion, DateOnly? PostingDate, bool? OverrideLock);
