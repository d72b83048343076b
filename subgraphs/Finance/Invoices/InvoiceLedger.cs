using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Rates;
using ErpSystem.Finance.Settings;
using ErpSystem.Finance.Taxes;

namespace ErpSystem.Finance.Invoices;

/// <summary>Puts invoices into the ledger: receivable against revenue and tax.</summary>
internal sealed class InvoiceLedger(FinanceDbContext db, FinanceSettings company, AccountRoles roles, TaxAccounts taxes)
{
    public static async Task<InvoiceLedger> ReadAsync(FinanceDbContext db, CancellationToken ct)
    {
        var roles = await AccountRoles.ReadAsync(db, ct);
        return new InvoiceLedger(db, await db.SettingsAsync(ct), roles, await TaxAccounts.ReadAsync(db, roles, ct));
    }

    /// <summary>Adds the invoice to a batch; it is posted, and told of, with the batch. The customer's account is locked before.</summary>
    public async Task AddAsync(LedgerBatch batch, Invoice invoice, DateOnly postingDate, bool overrideLock, CancellationToken ct)
    {
        invoice.RequireDraft();
        var rate = await db.RateAsync(company, invoice.CurrencyCode, postingDate, ct);
        var inBooks = Amounts.Converted(invoice.GrossAmount, rate, company.CurrencyCode);
        var draft = new EntryDraft
        {
            Journal = JournalKind.Sales,
            PostingDate = postingDate,
            DocumentDate = invoice.InvoiceDate,
            Source = EntrySource.Invoice,
            SourceId = invoice.Id.Value,
            Description = invoice.OrderNumber is { } order ? $"Invoice for {order}" : "Invoice",
            CurrencyCode = invoice.CurrencyCode,
            OverrideLock = overrideLock,
            Lines = Lines(invoice, invoice.Totals(), inBooks),
        };
        batch.Add(draft, posted =>
        {
            invoice.Post(new PostedInvoice(posted.Number, posted.EntryId, postingDate, rate, inBooks), db.Time.GetUtcNow());
            db.Publish(InvoicePosted.Of(invoice));
            db.PublishSettlement(invoice);
        });
    }

    /// <summary>The lines of a document's entry: the receivable is a debit; the books' total is split exactly over net and taxes.</summary>
    public IReadOnlyList<LineDraft> Lines(Invoice invoice, DocumentTotals totals, decimal inBooks)
    {
        var split = Amounts.Split(inBooks, [totals.Net, .. totals.Taxes.Select(tax => tax.Tax)], company.CurrencyCode);
        return
        [
            new LineDraft(roles[AccountRole.Receivable], inBooks, totals.Gross) { CustomerId = invoice.CustomerId },
            new LineDraft(roles[AccountRole.Revenue], -split[0], -totals.Net),
            .. totals.Taxes.Select((tax, index) =>
                new LineDraft(taxes[tax.TaxCode], -split[index + 1], -tax.Tax) { TaxCode = tax.TaxCode }),
        ];
    }
}
