using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>Makes credit notes and puts them into the ledger: revenue and tax against receivable, at the invoice's rate.</summary>
internal sealed class CreditNoteLedger(FinanceDbContext db, FinanceSettings company, InvoiceLedger invoices)
{
    public static async Task<CreditNoteLedger> ReadAsync(FinanceDbContext db, CancellationToken ct) =>
        new(db, await db.SettingsAsync(ct), await InvoiceLedger.ReadAsync(db, ct));

    /// <summary>Adds a credit note over a locked invoice to a batch; it is posted, and told of, with the batch.</summary>
    public CreditNote Add(
        LedgerBatch batch, Invoice invoice, IReadOnlyList<CreditedQuantity> quantities, string reason, DateOnly postingDate, bool overrideLock)
    {
        invoice.RequirePosted();
        List<TaxedNet> before = [.. invoice.Lines.Select(line => line.Credited)];
        var id = Id<CreditNote>.New(db.Time);
        List<(InvoiceLine Line, decimal Quantity, decimal Net)> taken = [];
        foreach (var (lineId, quantity) in quantities)
        {
            var line = invoice.Lines.Single(item => item.Id == lineId);
            taken.Add((line, quantity, line.Credit(quantity, invoice.CurrencyCode)));
        }

        var totals = DocumentTotals.Between(before, [.. invoice.Lines.Select(line => line.Credited)], invoice.CurrencyCode);
        var credit = CreditNote.Of(id, invoice, totals, reason, postingDate);
        AddLines(credit, totals, taken);
        var (applied, inBooks) = invoice.SettleByCredit(credit.GrossAmount, postingDate, company.CurrencyCode);
        credit.Apply(applied, company.CurrencyCode);
        batch.Add(Entry(credit, invoice, totals, inBooks + credit.OpenInBooks, overrideLock), posted =>
        {
            credit.Post(posted.Number, posted.EntryId, db.Time.GetUtcNow());
            db.CreditNotes.Add(credit);
            db.Publish(InvoiceCredited.Of(credit));
            db.PublishSettlement(invoice);
        });
        return credit;
    }

    private void AddLines(CreditNote credit, DocumentTotals totals, List<(InvoiceLine Line, decimal Quantity, decimal Net)> taken)
    {
        var taxes = totals.TaxByLine([.. taken.Select(item => item.Line.Taxed with { Net = item.Net })], credit.CurrencyCode);
        foreach (var (index, (line, quantity, net)) in taken.Index())
        {
            credit.Add(new CreditNoteLine
            {
                Id = Id<CreditNoteLine>.New(db.Time),
                CreditNoteId = credit.Id,
                LineNumber = index + 1,
                InvoiceLineId = line.Id,
                OrderLineId = line.OrderLineId,
                Description = line.Description,
                Quantity = line.Quantity with { Value = quantity },
                Net = net,
                Tax = taxes[index],
                TaxCode = line.TaxCode,
                TaxRate = line.TaxRate,
            });
        }
    }

    private EntryDraft Entry(CreditNote credit, Invoice invoice, DocumentTotals totals, decimal inBooks, bool overrideLock) => new()
    {
        Journal = JournalKind.Sales,
        IsCredit = true,
        PostingDate = credit.PostingDate,
        Source = EntrySource.CreditNote,
        SourceId = credit.Id.Value,
        Description = $"Credit for {invoice.Number}: {credit.Reason}"[..Math.Min(500, $"Credit for {invoice.Number}: {credit.Reason}".Length)],
        CurrencyCode = credit.CurrencyCode,
        OverrideLock = overrideLock,
        Lines = [.. invoices.Lines(invoice, totals, inBooks).Select(line => line.Reversed)],
    };
}
