using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>What a customer wants to buy, and, once confirmed, what was promised.</summary>
public sealed class SalesOrder : IEntity<SalesOrder>, ICompanyOwned, IVersioned
{
    /// <summary>More lines than this are not one order.</summary>
    public const int MaximumLines = 2_000;

    private readonly List<SalesOrderLine> lines = [];

    private SalesOrder()
    {
    }

    public Id<SalesOrder> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Given by confirming: a draft that is given up leaves no gap.</summary>
    public string? Number { get; private set; }

    /// <summary>The order's key in another system.</summary>
    public string? ExternalReference { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public Id<PriceList> PriceListId { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public SalesOrderStatus Status { get; private set; }

    /// <summary>The document's date, in the company's time zone.</summary>
    public DateOnly OrderDate { get; private set; }

    public DateOnly? RequestedDate { get; private set; }

    public ShipPolicy ShipPolicy { get; private set; }

    public Id<Address>? BillingAddressId { get; private set; }

    public Id<Address>? ShippingAddressId { get; private set; }

    public string? Note { get; private set; }

    public decimal NetAmount { get; private set; }

    public decimal TaxAmount { get; private set; }

    public decimal GrossAmount { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Why it was cancelled or changed last.</summary>
    public string? Reason { get; private set; }

    /// <summary>How many line numbers were given.</summary>
    public int LastLineNumber { get; private set; }

    /// <summary>Every line, those taken off included; whole only when loaded with the order.</summary>
    public IReadOnlyList<SalesOrderLine> Lines => lines;

    /// <summary>What may be done with the order now.</summary>
    public IReadOnlyList<SalesOrderAction> AvailableActions => Status switch
    {
        SalesOrderStatus.Draft => [SalesOrderAction.Update, SalesOrderAction.EditLines, SalesOrderAction.Confirm, SalesOrderAction.Cancel],
        SalesOrderStatus.Confirmed => [SalesOrderAction.Update, SalesOrderAction.Change, SalesOrderAction.Cancel],
        _ => [],
    };

    /// <summary>A draft for a customer, by a price list.</summary>
    public static SalesOrder Create(Id<SalesOrder> id, Customer customer, PriceList list, OrderHeader header, DateTimeOffset now)
    {
        var order = new SalesOrder
        {
            Id = id,
            CustomerId = customer.Id,
            PriceListId = list.Id,
            CurrencyCode = list.CurrencyCode,
            CreatedAt = now,
        };
        order.Update(header);
        return order;
    }

    /// <summary>Replaces the header; a confirmed order keeps its date.</summary>
    public void Update(OrderHeader header)
    {
        Require(SalesOrderAction.Update);
        if (Status == SalesOrderStatus.Confirmed && header.OrderDate != OrderDate)
        {
            throw new DomainException(new InvalidInput("The date of a confirmed order stands.", "input", "orderDate"));
        }

        ExternalReference = header.ExternalReference;
        OrderDate = header.OrderDate;
        RequestedDate = header.RequestedDate;
        ShipPolicy = header.ShipPolicy;
        BillingAddressId = header.BillingAddressId;
        ShippingAddressId = header.ShippingAddressId;
        Note = header.Note;
    }

    public IReadOnlyList<SalesOrderLine> AddLines(IReadOnlyList<LineRequest> requests, OrderTerms terms, Func<Id<SalesOrderLine>> newId)
    {
        Require(SalesOrderAction.EditLines);
        var added = Add(requests, terms, newId);
        Total(terms.MinorUnits);
        return added;
    }

    public void ChangeLine(LineChange change, OrderTerms terms)
    {
        Require(SalesOrderAction.EditLines);
        var line = OpenLine(change.LineId);
        var request = change.Of(line.AsRequest());
        line.Change(request, terms.Price([request])[0]);
        Total(terms.MinorUnits);
    }

    public void RemoveLine(Id<SalesOrderLine> id, int minorUnits)
    {
        Require(SalesOrderAction.EditLines);
        lines.Remove(OpenLine(id));
        Total(minorUnits);
    }

    /// <summary>Promises the order: prices, taxes and units stand from now on. The number is drawn last, when nothing can fail any more.</summary>
    public async Task ConfirmAsync(OrderTerms terms, bool acceptChangedPrices, Func<Task<string>> nextNumber, DateTimeOffset now)
    {
        Require(SalesOrderAction.Confirm);
        if (lines.Count == 0)
        {
            throw new DomainException(new SalesOrderEmpty());
        }

        var priced = terms.Price([.. lines.Select(line => line.AsRequest())]);
        if (!acceptChangedPrices)
        {
            RefuseChangedPrices(priced, terms.MinorUnits);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            lines[i].Take(priced[i]);
        }

        Total(terms.MinorUnits);
        Number = await nextNumber();
        Status = SalesOrderStatus.Confirmed;
        ConfirmedAt = now;
    }

    /// <summary>Changes what was promised. Lines that stay keep their price; lines added are priced by the list as it is now.</summary>
    public void Change(OrderAmendment amendment, OrderTerms terms, Func<Id<SalesOrderLine>> newId)
    {
        Require(SalesOrderAction.Change);
        foreach (var change in amendment.Changed)
        {
            var line = OpenLine(change.LineId);
            var request = change.Of(line.AsRequest());
            line.Change(request, terms.PricePromised(request, line));
        }

        foreach (var id in amendment.Removed)
        {
            OpenLine(id).Cancel();
        }

        Add(amendment.Added, terms, newId);
        if (lines.TrueForAll(line => line.Cancelled))
        {
            throw new DomainException(new SalesOrderEmpty());
        }

        Reason = amendment.Reason;
        Total(terms.MinorUnits);
    }

    public void Cancel(string reason, DateTimeOffset now)
    {
        Require(SalesOrderAction.Cancel);
        Status = SalesOrderStatus.Cancelled;
        Reason = reason;
        CancelledAt = now;
    }

    /// <summary>Fails with <see cref="SalesOrderNotOpen"/> unless the action is available.</summary>
    public void Require(SalesOrderAction action)
    {
        if (!AvailableActions.Contains(action))
        {
            throw new DomainException(new SalesOrderNotOpen(Status, AvailableActions)) { Entity = this };
        }
    }

    private List<SalesOrderLine> Add(IReadOnlyList<LineRequest> requests, OrderTerms terms, Func<Id<SalesOrderLine>> newId)
    {
        if (lines.Count + requests.Count > MaximumLines)
        {
            throw new DomainException(new InvalidInput($"An order has at most {MaximumLines} lines.", "input", "lines"));
        }

        var priced = terms.Price(requests);
        var added = requests.Select((request, i) => SalesOrderLine.Create(newId(), this, ++LastLineNumber, request, priced[i])).ToList();
        lines.AddRange(added);
        return added;
    }

    private void RefuseChangedPrices(IReadOnlyList<PricedLine> priced, int minorUnits)
    {
        var changed = lines.Where((line, i) => line.IsPricedOtherThan(priced[i])).Select(line => line.Id).ToList();
        if (changed is not [])
        {
            var now = OrderTotals.Of(priced.Select(line => new TaxableNet(line.TaxCode, line.TaxRate, line.Net)), minorUnits);
            var error = new SalesPriceChanged(changed, new Money(GrossAmount, CurrencyCode), new Money(now.Gross, CurrencyCode));
            throw new DomainException(error) { Entity = this };
        }
    }

    private SalesOrderLine OpenLine(Id<SalesOrderLine> id) =>
        lines.Find(line => line.Id == id && !line.Cancelled) ?? throw new DomainException(new EntityNotFound(id));

    private void Total(int minorUnits)
    {
        var open = lines.Where(line => !line.Cancelled).Select(line => new TaxableNet(line.TaxCode, line.TaxRate, line.NetAmount));
        var totals = OrderTotals.Of(open, minorUnits);
        (NetAmount, TaxAmount, GrossAmount) = (totals.Net, totals.Tax, totals.Gross);
    }
}
