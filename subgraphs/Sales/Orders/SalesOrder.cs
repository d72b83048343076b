using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Quotations;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>What a customer wants to buy, and, once confirmed, what was promised.</summary>
public sealed partial class SalesOrder : IEntity<SalesOrder>, ICompanyOwned, IVersioned
{
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

    /// <summary>The quotation that the customer accepted; null for an order that came without one.</summary>
    public Id<Quotation>? QuotationId { get; private set; }

    public SalesOrderStatus Status { get; private set; }

    /// <summary>The document's date, in the company's time zone.</summary>
    public DateOnly OrderDate { get; private set; }

    public DateOnly? RequestedDate { get; private set; }

    public ShipPolicy ShipPolicy { get; private set; }

    public InvoicePolicy InvoicePolicy { get; private set; }

    public Id<Address>? BillingAddressId { get; private set; }

    public Id<Address>? ShippingAddressId { get; private set; }

    /// <summary>Where the bill goes, as it read when the order was promised.</summary>
    public PostalAddress? BillTo { get; private set; }

    /// <summary>Where the goods go, as it read when the order was promised.</summary>
    public PostalAddress? ShipTo { get; private set; }

    public string? Note { get; private set; }

    public decimal NetAmount { get; private set; }

    public decimal TaxAmount { get; private set; }

    public decimal GrossAmount { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Held for the customer's credit limit: promised, but goods are not to leave.</summary>
    public bool CreditHeld { get; private set; }

    /// <summary>Why it was cancelled, refused, closed or changed last.</summary>
    public string? Reason { get; private set; }

    /// <summary>A draft for a customer, by a price list.</summary>
    public static SalesOrder Create(
        Id<SalesOrder> id, Customer customer, PriceList list, OrderHeader header, DateTimeOffset now, Id<Quotation>? quotation = null)
    {
        RequireInUse(customer, list);
        var order = new SalesOrder
        {
            Id = id,
            CustomerId = customer.Id,
            PriceListId = list.Id,
            CurrencyCode = list.CurrencyCode,
            QuotationId = quotation,
            CreatedAt = now,
        };
        order.Update(header, customer);
        return order;
    }

    /// <summary>Replaces the header; a confirmed order keeps its date and what it is billed for.</summary>
    public void Update(OrderHeader header, Customer customer)
    {
        Require(SalesOrderAction.Update);
        if (IsUnderWay)
        {
            RefuseOtherTerms(header);
        }

        ExternalReference = header.ExternalReference;
        OrderDate = header.OrderDate;
        RequestedDate = header.RequestedDate;
        ShipPolicy = header.ShipPolicy;
        InvoicePolicy = header.InvoicePolicy;
        var (billTo, shipTo) = (BillingAddressId, ShippingAddressId);
        BillingAddressId = header.BillingAddressId;
        ShippingAddressId = header.ShippingAddressId;
        if (IsUnderWay)
        {
            BillTo = billTo == BillingAddressId ? BillTo : customer.PostalAddressOf(BillingAddressId);
            ShipTo = shipTo == ShippingAddressId ? ShipTo : customer.PostalAddressOf(ShippingAddressId);
        }

        Note = header.Note;
    }

    /// <summary>
    /// Promises the order: prices, taxes, units and addresses stand from now on. The customer's credit is looked at when the amount is
    /// known; the number is drawn last, when nothing can fail any more.
    /// </summary>
    public async Task ConfirmAsync(
        Customer customer,
        OrderTerms terms,
        bool acceptChangedPrices,
        Func<Task<string>> nextNumber,
        DateTimeOffset now,
        Func<decimal, Task<bool>>? isBeyondCredit = null)
    {
        Require(SalesOrderAction.Confirm);
        RequireInUse(customer, terms.List);
        PriceForGood(terms, acceptChangedPrices);
        BillTo = customer.PostalAddressOf(BillingAddressId);
        ShipTo = customer.PostalAddressOf(ShippingAddressId);
        CreditHeld = isBeyondCredit is not null && await isBeyondCredit(GrossAmount);
        Number = await nextNumber();
        Status = SalesOrderStatus.Confirmed;
        ConfirmedAt = now;
        Follow();
    }

    /// <summary>Changes what was promised. Lines that stay keep their price; lines added are priced by the list as it is now.</summary>
    public void Change(OrderAmendment amendment, OrderTerms terms, Func<Id<SalesOrderLine>> newId)
    {
        Require(SalesOrderAction.Change);
        foreach (var change in amendment.Changed)
        {
            var line = OpenLine(change.LineId);
            var request = change.Of(line.AsRequest());
            RefuseBelowShipped(line, request.Quantity);
            line.Change(request, terms.PricePromised(request, line));
        }

        foreach (var id in amendment.Removed)
        {
            RefuseBelowShipped(OpenLine(id), wanted: null);
            OpenLine(id).Cancel();
        }

        Add(amendment.Added, terms, newId);
        if (lines.TrueForAll(line => line.Cancelled))
        {
            throw new DomainException(new SalesOrderEmpty());
        }

        Reason = amendment.Reason;
        Total(terms.MinorUnits);
        Follow();
    }

    public void Cancel(string reason, DateTimeOffset now)
    {
        Require(SalesOrderAction.Cancel);
        Status = SalesOrderStatus.Cancelled;
        Reason = reason;
        CancelledAt = now;
        CreditHeld = false;
        Follow();
    }

    /// <summary>Lets a held order go on by hand.</summary>
    public void ReleaseCredit(string reason)
    {
        Require(SalesOrderAction.ReleaseCredit);
        CreditHeld = false;
        Reason = reason;
    }

    /// <summary>Holds the order, or lets it go on.</summary>
    public void HoldForCredit(bool held) => CreditHeld = held;

    private void RefuseOtherTerms(OrderHeader header)
    {
        if (header.OrderDate != OrderDate)
        {
            throw new DomainException(new InvalidInput("The date of a confirmed order stands.", "input", "orderDate"));
        }

        if (header.InvoicePolicy != InvoicePolicy)
        {
            throw new DomainException(new InvalidInput("What a confirmed order is billed for stands.", "input", "invoicePolicy"));
        }
    }

    private void RefuseBelowShipped(SalesOrderLine line, Quantity? wanted)
    {
        if (line.ShippedQuantity > 0 && (wanted is null || wanted.Unit != line.Quantity.Unit || wanted.Value < line.ShippedQuantity))
        {
            var shipped = new Quantity(line.ShippedQuantity, line.Quantity.Unit);
            throw new DomainException(new SalesQuantityBelowShipped(line.Id, shipped)) { Entity = this };
        }
    }

    /// <summary>Fails unless new business can be done with the customer, by the list.</summary>
    internal static void RequireInUse(Customer customer, PriceList list)
    {
        if (customer.Archived)
        {
            throw new DomainException(new SalesCustomerArchived(customer.Id));
        }

        if (list.Archived)
        {
            throw new DomainException(new SalesNoPriceList(list.Id));
        }
    }
}
