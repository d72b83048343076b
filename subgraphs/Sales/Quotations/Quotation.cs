using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Quotations;

/// <summary>What the company offers a customer; what was sent is never changed, but replaced by a revision.</summary>
public sealed partial class Quotation : IEntity<Quotation>, ICompanyOwned, IVersioned
{
    private Quotation()
    {
    }

    public Id<Quotation> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Given by sending; revisions share it.</summary>
    public string? Number { get; private set; }

    /// <summary>Counts from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>The quotation that this one replaces.</summary>
    public Id<Quotation>? RevisedFromId { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public Id<PriceList> PriceListId { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public QuotationStatus Status { get; private set; }

    /// <summary>The document's date, in the company's time zone.</summary>
    public DateOnly QuoteDate { get; private set; }

    /// <summary>The last day on which the customer can accept.</summary>
    public DateOnly ValidUntil { get; private set; }

    public DateOnly? RequestedDate { get; private set; }

    public string? Note { get; private set; }

    public decimal NetAmount { get; private set; }

    public decimal TaxAmount { get; private set; }

    public decimal GrossAmount { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was accepted, rejected, replaced or given up, or was noted to be over.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was rejected or given up.</summary>
    public string? Reason { get; private set; }

    /// <summary>What may be done with the quotation now.</summary>
    public IReadOnlyList<QuotationAction> AvailableActions => Status switch
    {
        QuotationStatus.Draft => [QuotationAction.Change, QuotationAction.Send, QuotationAction.Cancel],
        QuotationStatus.Sent =>
            [QuotationAction.Accept, QuotationAction.Reject, QuotationAction.Expire, QuotationAction.Revise, QuotationAction.Cancel],
        QuotationStatus.Rejected or QuotationStatus.Expired => [QuotationAction.Revise],
        _ => [],
    };

    public static Quotation Create(Id<Quotation> id, Customer customer, PriceList list, QuotationHeader header, DateTimeOffset now)
    {
        SalesOrder.RequireInUse(customer, list);
        var quotation = new Quotation
        {
            Id = id,
            Revision = 1,
            CustomerId = customer.Id,
            PriceListId = list.Id,
            CurrencyCode = list.CurrencyCode,
            CreatedAt = now,
        };
        quotation.Update(header);
        return quotation;
    }

    public void Update(QuotationHeader header)
    {
        Require(QuotationAction.Change);
        if (header.ValidUntil < header.QuoteDate)
        {
            throw Texts.Refused("is not before the quotation's date", "validUntil");
        }

        QuoteDate = header.QuoteDate;
        ValidUntil = header.ValidUntil;
        RequestedDate = header.RequestedDate;
        Note = header.Note;
    }

    /// <summary>Gives it to the customer: what is written stands from now on. A revision keeps the number of the first.</summary>
    public async Task SendAsync(Func<Task<string>> nextNumber, DateTimeOffset now)
    {
        Require(QuotationAction.Send);
        if (lines.Count == 0)
        {
            throw new DomainException(new SalesQuotationEmpty());
        }

        Number ??= await nextNumber();
        Status = QuotationStatus.Sent;
        SentAt = now;
    }

    /// <summary>What the order of this quotation asks for: its prices, discounts and tax codes, whatever the price list says by now.</summary>
    public IReadOnlyList<LineRequest> Accept(DateOnly today, DateTimeOffset now)
    {
        Require(QuotationAction.Accept);
        if (ValidUntil < today)
        {
            throw new DomainException(new SalesQuotationExpired(ValidUntil)) { Entity = this };
        }

        End(QuotationStatus.Accepted, reason: null, now);
        return [.. lines.OrderBy(line => line.LineNumber).Select(line => line.AsPromise())];
    }

    public void Reject(string reason, DateTimeOffset now)
    {
        Require(QuotationAction.Reject);
        End(QuotationStatus.Rejected, reason, now);
    }

    public void Expire(DateOnly today, DateTimeOffset now)
    {
        Require(QuotationAction.Expire);
        if (ValidUntil >= today)
        {
            throw new DomainException(new SalesQuotationValid(ValidUntil)) { Entity = this };
        }

        End(QuotationStatus.Expired, reason: null, now);
    }

    public void Cancel(string reason, DateTimeOffset now)
    {
        Require(QuotationAction.Cancel);
        End(QuotationStatus.Cancelled, reason, now);
    }

    /// <summary>The next revision, as a draft with the same lines and prices; this one counts no more.</summary>
    public Quotation Revise(Id<Quotation> id, DateOnly quoteDate, DateOnly validUntil, Func<Id<QuotationLine>> newLineId, DateTimeOffset now)
    {
        Require(QuotationAction.Revise);
        End(QuotationStatus.Superseded, Reason, now);
        var revision = new Quotation
        {
            Id = id,
            Number = Number,
            Revision = Revision + 1,
            RevisedFromId = Id,
            CustomerId = CustomerId,
            PriceListId = PriceListId,
            CurrencyCode = CurrencyCode,
            CreatedAt = now,
        };
        revision.Update(new QuotationHeader(quoteDate, validUntil, RequestedDate, Note));
        revision.Copy(this, newLineId);
        return revision;
    }

    /// <summary>Fails with <see cref="SalesQuotationNotOpen"/> unless the action is available.</summary>
    public void Require(QuotationAction action)
    {
        if (!AvailableActions.Contains(action))
        {
            throw new DomainException(new SalesQuotationNotOpen(Status, AvailableActions)) { Entity = this };
        }
    }

    private void End(QuotationStatus status, string? reason, DateTimeOffset now) => (Status, Reason, EndedAt) = (status, reason, now);
}
