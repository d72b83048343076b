using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Billing;

/// <summary>
/// What Finance keeps of an order of Sales in order to charge for it. Events come in any order: the row is there from the first of them on, and
/// nothing is charged before the order was confirmed.
/// </summary>
public sealed class BillingOrder : ICompanyOwned
{
    private readonly List<BillingLine> lines = [];

    public required Id<SalesOrder> OrderId { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public string? Number { get; private set; }

    public Id<Customer>? CustomerId { get; private set; }

    public string? CurrencyCode { get; private set; }

    public InvoicePolicy Policy { get; private set; }

    public bool Confirmed { get; private set; }

    /// <summary>Sales gave the rest up; said before it was confirmed, it waits for that.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>The version of the order that its lines are from.</summary>
    public int LinesVersion { get; private set; }

    public IReadOnlyList<BillingLine> Lines => lines;

    /// <summary>Whether all that is ordered is charged for, delivered or not.</summary>
    public bool BillsOrdered => Policy == InvoicePolicy.Ordered && !Cancelled;

    public void Confirm(InvoicePolicy policy)
    {
        Policy = policy;
        Confirmed = true;
    }

    /// <summary>Takes over the order as Sales tells it, unless a later version was told before.</summary>
    internal void Apply(int version, string number, Id<Customer> customer, string currency, IReadOnlyList<BillingTerms> terms)
    {
        if (version <= LinesVersion)
        {
            return;
        }

        LinesVersion = version;
        (Number, CustomerId, CurrencyCode) = (number, customer, currency);
        foreach (var line in lines.Where(line => terms.All(item => item.Id != line.OrderLineId)))
        {
            line.Drop();
        }

        foreach (var item in terms)
        {
            LineOf(item.Id).Apply(item);
        }
    }

    public void Cancel() => Cancelled = true;

    /// <summary>The line, made when this is the first that is heard of it.</summary>
    public BillingLine LineOf(Id<SalesOrderLine> id)
    {
        var line = lines.Find(item => item.OrderLineId == id);
        if (line is null)
        {
            line = new BillingLine { OrderLineId = id, OrderId = OrderId };
            lines.Add(line);
        }

        return line;
    }

    /// <summary>A draft was dropped: what it charged for can be charged again.</summary>
    public void GiveBack(Invoice invoice)
    {
        foreach (var line in invoice.Lines.Where(line => line.OrderLineId is not null))
        {
            LineOf(line.OrderLineId!.Value).Invoice(-line.Quantity.Value);
        }
    }

    /// <summary>A credit note was written over an invoice of the order.</summary>
    public void TakeCredit(CreditNote credit)
    {
        foreach (var line in credit.Lines.Where(line => line.OrderLineId is not null))
        {
            LineOf(line.OrderLineId!.Value).Credit(line.Quantity.Value);
        }
    }
}
