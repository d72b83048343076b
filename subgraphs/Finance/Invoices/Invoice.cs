using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Invoices;

/// <summary>What a customer is charged. A draft has no number and no entry; a posted one changes only in what is outstanding.</summary>
public sealed class Invoice : IEntity<Invoice>, ICompanyOwned, IVersioned
{
    private readonly List<InvoiceLine> lines = [];

    private Invoice()
    {
    }

    public Id<Invoice> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public string? Number { get; private set; }

    public InvoiceStatus Status { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public Id<SalesOrder>? OrderId { get; private set; }

    public string? OrderNumber { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>The day on the document.</summary>
    public DateOnly InvoiceDate { get; private set; }

    /// <summary>The day that it counts for in the ledger.</summary>
    public DateOnly? PostingDate { get; private set; }

    public int PaymentTermDays { get; private set; }

    public DateOnly? DueDate { get; private set; }

    public string? Note { get; private set; }

    public decimal NetAmount { get; private set; }

    public decimal TaxAmount { get; private set; }

    public decimal GrossAmount { get; private set; }

    public decimal OutstandingAmount { get; private set; }

    /// <summary>How much credit notes took back.</summary>
    public decimal CreditedAmount { get; private set; }

    /// <summary>What one unit of the currency was worth when it was posted.</summary>
    public decimal ExchangeRate { get; private set; }

    /// <summary>What is outstanding, in the company's currency at the rate of posting.</summary>
    public decimal OpenInBooks { get; private set; }

    public Id<JournalEntry>? EntryId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PostedAt { get; private set; }

    /// <summary>The latest day on which something was set against it or taken off again.</summary>
    public DateOnly? LastSettledOn { get; private set; }

    /// <summary>The day from which it was paid in full.</summary>
    public DateOnly? PaidOn => Status == InvoiceStatus.Paid ? LastSettledOn ?? PostingDate : null;

    public IReadOnlyList<InvoiceLine> Lines => lines;

    public bool IsPosted => Status is not (InvoiceStatus.Draft or InvoiceStatus.Cancelled);

    public static Invoice Create(Id<Invoice> id, InvoiceHeader header, DateTimeOffset now) => new()
    {
        Id = id,
        CustomerId = header.CustomerId,
        OrderId = header.OrderId,
        OrderNumber = header.OrderNumber,
        CurrencyCode = header.CurrencyCode,
        InvoiceDate = header.InvoiceDate,
        PaymentTermDays = header.PaymentTermDays,
        Note = header.Note,
        CreatedAt = now,
    };

    public void Add(IEnumerable<InvoiceLine> added)
    {
        RequireDraft();
        lines.AddRange(added);
        var totals = Totals();
        (NetAmount, TaxAmount, GrossAmount) = (totals.Net, totals.Tax, totals.Gross);
        if (GrossAmount >= Amounts.Limit)
        {
            throw Texts.Refused("add up to too much", "lines");
        }
    }

    public DocumentTotals Totals() => DocumentTotals.Of(lines.Select(line => line.Taxed), CurrencyCode);

    /// <summary>Makes it what the customer owes. The due date counts from the day on the document.</summary>
    public void Post(PostedInvoice posted, DateTimeOffset now)
    {
        RequireDraft();
        Number = posted.Number;
        EntryId = posted.EntryId;
        PostingDate = posted.PostingDate;
        ExchangeRate = posted.ExchangeRate;
        OpenInBooks = posted.InBooks;
        DueDate = InvoiceDate.AddDays(PaymentTermDays);
        OutstandingAmount = GrossAmount;
        PostedAt = now;
        Follow();
    }

    public void Cancel()
    {
        RequireDraft();
        Status = InvoiceStatus.Cancelled;
    }

    /// <summary>Takes an amount off what is outstanding; returns what that is in the books.</summary>
    public decimal Settle(decimal amount, DateOnly date, string booksCurrency)
    {
        RequirePosted();
        if (amount <= 0 || amount > OutstandingAmount)
        {
            throw new DomainException(new FinanceOverAllocated(Id, new Money(OutstandingAmount, CurrencyCode)));
        }

        return Change(-amount, date, booksCurrency);
    }

    /// <summary>Takes off what a credit note takes back, as far as it is outstanding; returns that amount and what it is in the books.</summary>
    public (decimal Amount, decimal InBooks) SettleByCredit(decimal gross, DateOnly date, string booksCurrency)
    {
        RequirePosted();
        CreditedAmount += gross;
        var amount = Math.Min(gross, OutstandingAmount);
        return (amount, Change(-amount, date, booksCurrency));
    }

    /// <summary>Puts an amount back onto what is outstanding; returns what that is in the books.</summary>
    public decimal Reopen(decimal amount, DateOnly date, string booksCurrency) => -Change(amount, date, booksCurrency);

    public void RequireDraft()
    {
        if (Status != InvoiceStatus.Draft)
        {
            throw new DomainException(new FinanceInvoiceNotDraft(Status)) { Entity = this };
        }
    }

    public void RequirePosted()
    {
        if (!IsPosted)
        {
            throw new DomainException(new FinanceInvoiceNotPosted(Status));
        }
    }

    // What is open in the books is always what is outstanding at the rate of posting, so parts add up to the whole.
    private decimal Change(decimal difference, DateOnly date, string booksCurrency)
    {
        OutstandingAmount += difference;
        var open = Amounts.Converted(OutstandingAmount, ExchangeRate, booksCurrency);
        var taken = OpenInBooks - open;
        OpenInBooks = open;
        LastSettledOn = LastSettledOn > date ? LastSettledOn : date;
        Follow();
        return taken;
    }

    private void Follow() => Status = OutstandingAmount switch
    {
        0 when CreditedAmount >= GrossAmount && GrossAmount > 0 => InvoiceStatus.Credited,
        0 => InvoiceStatus.Paid,
        _ when OutstandingAmount < GrossAmount => InvoiceStatus.PartiallyPaid,
        _ => InvoiceStatus.Open,
    };
}
