using System.ComponentModel;
using ErpSystem.Finance.Billing;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Invoices;

[MutationType]
public static class InvoiceCancel
{
    [Description("Drops a draft; what it charged for can be charged again.")]
    [Authorize("finance.invoice.cancel"), Fails<EntityNotFound>, Fails<FinanceInvoiceNotDraft>]
    public static async Task<Invoice> InvoiceCancelAsync(InvoiceCancelInput input, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderOfAsync(input.InvoiceId, ct);
        var invoice = await db.LockedInvoiceAsync(input.InvoiceId, input.ExpectedVersion, ct);
        invoice.Cancel();
        order?.GiveBack(invoice);
        return invoice;
    }
}

public sealed record InvoiceCancelInput(Id<Invoice> InvoiceId, string IdempotencyKey, int? ExpectedVersion);
