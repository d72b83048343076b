using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Billing;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Periods;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.CreditNotes;

[MutationType]
public static class CreditNotePost
{
    [Description("Takes back what an invoice charged: the lines given, or all that can still be taken back.")]
    [Authorize("finance.credit_note.post"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<FinanceNotSetUp>, Fails<FinanceRoleUnassigned>]
    [Fails<FinanceInvoiceNotPosted>, Fails<FinanceOverCredited>, Fails<FinanceNoJournal>, Fails<FinancePeriodLocked>, Fails<FinanceNoPeriod>]
    public static async Task<CreditNote> CreditNotePostAsync(
        CreditNotePostInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderOfAsync(input.InvoiceId, ct);
        await db.LockCustomerOfAsync(input.InvoiceId, ct);
        var invoice = await db.LockedInvoiceAsync(input.InvoiceId, input.ExpectedInvoiceVersion, ct);
        invoice.RequirePosted();
        var date = input.PostingDate ?? await db.TodayAsync(ct);
        if (date < invoice.PostingDate)
        {
            throw Texts.Refused("must not be before the invoice", "postingDate");
        }

        var quantities = Quantities(invoice, input.Lines);
        var batch = new LedgerBatch(db);
        var ledger = await CreditNoteLedger.ReadAsync(db, ct);
        var credit = ledger.Add(batch, invoice, quantities, Texts.Required(input.Reason, 500, "reason"), date, input.OverrideLock ?? false);
        order?.TakeCredit(credit);
        await batch.PostAsync(ct);
        await db.PublishBalanceAsync(invoice.CustomerId, ct);
        return credit;
    }

    private static List<CreditedQuantity> Quantities(Invoice invoice, IReadOnlyList<CreditNoteLineInput>? lines)
    {
        List<CreditedQuantity> quantities = lines is null
            ? [.. invoice.Lines.Where(line => line.CreditableQuantity > 0).Select(line => new CreditedQuantity(line.Id, line.CreditableQuantity))]
            : [.. lines.Select(line => new CreditedQuantity(line.InvoiceLineId, line.Quantity))];
        if (quantities.Count == 0)
        {
            throw Texts.Refused("names nothing that can still be taken back", "lines");
        }

        foreach (var (index, (lineId, quantity)) in quantities.Index())
        {
            if (invoice.Lines.All(line => line.Id != lineId))
            {
                throw new DomainException(new EntityNotFound(lineId) { Path = ["input", "lines", Texts.Index(index), "invoiceLineId"] });
            }

            if (quantity <= 0 || decimal.Round(quantity, Amounts.PriceScale) != quantity)
            {
                throw Texts.Refused("is above zero", "lines", Texts.Index(index), "quantity");
            }
        }

        return quantities;
    }
}

[Description("Without lines, all that can still be taken back.")]
public sealed record CreditNotePostInput(
    Id<Invoice> InvoiceId,
    string Reason,
    string IdempotencyKey,
    IReadOnlyList<CreditNoteLineInput>? Lines,
    int? ExpectedInvoiceVersion,
    DateOnly? PostingDate,
    bool? OverrideLock);

[Description("How much of an invoice's line is taken back, in its unit.")]
public sealed record CreditNoteLineInput(Id<InvoiceLine> InvoiceLineId, decimal Quantity);
