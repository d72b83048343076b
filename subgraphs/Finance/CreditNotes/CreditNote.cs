using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>Takes back what an invoice charged: what is outstanding of it first, the rest is the customer's to be set against other invoices.</summary>
public sealed class CreditNote : IEntity<CreditNote>, ICompanyOwned, IVersioned
{
    private readonly List<CreditNoteLine> lines = [];

    private CreditNote()
    {
    }

    public Id<CreditNote> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public string Number { get; private set; } = "";

    public Id<Invoice> InvoiceId { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public Id<SalesOrder>? OrderId { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public DateOnly PostingDate { get; private set; }

    public string Reason { get; private set; } = "";

    public decimal NetAmount { get; private set; }

    public decimal TaxAmount { get; private set; }

    public decimal GrossAmount { get; private set; }

    /// <summary>What its own invoice took.</summary>
    public decimal AppliedAmount { get; private set; }

    /// <summary>What neither its own invoice nor another one has taken.</summary>
    public decimal UnappliedAmount { get; private set; }

    /// <summary>The invoice's rate: what is taken back is worth what was charged.</summary>
    public decimal ExchangeRate { get; private set; }

    /// <summary>What is not applied, in the company's currency.</summary>
    public decimal OpenInBooks { get; private set; }

    public Id<JournalEntry>? EntryId { get; private set; }

    public DateTimeOffset PostedAt { get; private set; }

    public IReadOnlyList<CreditNoteLine> Lines => lines;

    /// <summary>A credit note over a posted invoice, before it has its number.</summary>
    public static CreditNote Of(Id<CreditNote> id, Invoice invoice, DocumentTotals totals, string reason, DateOnly postingDate) => new()
    {
        Id = id,
        InvoiceId = invoice.Id,
        CustomerId = invoice.CustomerId,
        OrderId = invoice.OrderId,
        CurrencyCode = invoice.CurrencyCode,
        ExchangeRate = invoice.ExchangeRate,
        PostingDate = postingDate,
        Reason = reason,
        NetAmount = totals.Net,
        TaxAmount = totals.Tax,
        GrossAmount = totals.Gross,
    };

    public void Add(CreditNoteLine line) => lines.Add(line);

    /// <summary>Its own invoice takes some; the rest is kept.</summary>
    public void Apply(decimal applied, string booksCurrency)
    {
        AppliedAmount = applied;
        Keep(GrossAmount - applied, booksCurrency);
    }

    /// <summary>Gives some of the rest to an invoice; returns what that is in the books.</summary>
    public decimal Take(decimal amount, string booksCurrency)
    {
        if (amount <= 0 || amount > UnappliedAmount)
        {
            throw new DomainException(new FinanceNothingLeft(new Money(UnappliedAmount, CurrencyCode))) { Entity = this };
        }

        var before = OpenInBooks;
        Keep(UnappliedAmount - amount, booksCurrency);
        return before - OpenInBooks;
    }

    public void Post(string number, Id<JournalEntry>? entryId, DateTimeOffset now)
    {
        Number = number;
        EntryId = entryId;
        PostedAt = now;
    }

    private void Keep(decimal unapplied, string booksCurrency)
    {
        UnappliedAmount = unapplied;
        OpenInBooks = Amounts.Converted(unapplied, ExchangeRate, booksCurrency);
    }
}
