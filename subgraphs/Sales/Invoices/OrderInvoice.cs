using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Invoices;

/// <summary>What Sales keeps of an invoice for an order: what it still asks for.</summary>
public sealed class OrderInvoice : ICompanyOwned
{
    private OrderInvoice()
    {
    }

    public Id<Invoice> InvoiceId { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public Id<SalesOrder> OrderId { get; private set; }

    public decimal OutstandingAmount { get; private set; }

    /// <summary>Whether a settlement was heard of: it is newer than what the posting said, whichever came first.</summary>
    public bool SettlementKnown { get; private set; }

    internal static OrderInvoice Create(Id<Invoice> id, Id<SalesOrder> orderId) => new() { InvoiceId = id, OrderId = orderId };

    /// <summary>What the invoice asks for when it is posted; returns by how much the sum outstanding changes.</summary>
    internal decimal Post(decimal outstanding) => SettlementKnown ? 0 : Change(outstanding);

    /// <summary>What the invoice asks for now; returns by how much the sum outstanding changes.</summary>
    internal decimal Settle(decimal outstanding)
    {
        SettlementKnown = true;
        return Change(outstanding);
    }

    private decimal Change(decimal outstanding)
    {
        var difference = outstanding - OutstandingAmount;
        OutstandingAmount = outstanding;
        return difference;
    }
}
