using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Billing;

/// <summary>
/// What Finance keeps of an order's line: the terms that it is charged at, and how much was ordered, shipped, invoiced, returned and credited.
/// </summary>
public sealed class BillingLine : ICompanyOwned
{
    public required Id<SalesOrderLine> OrderLineId { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required Id<SalesOrder> OrderId { get; init; }

    public int LineNumber { get; private set; }

    public Id<Product>? ProductId { get; private set; }

    /// <summary>Null until Sales has told of the line: a shipment may come first.</summary>
    public string? Unit { get; private set; }

    /// <summary>The unit that goods were moved in, which may be heard of first.</summary>
    public string? MovedUnit { get; private set; }

    public decimal UnitPrice { get; private set; }

    public decimal DiscountPercent { get; private set; }

    public string TaxCode { get; private set; } = "";

    public decimal TaxRate { get; private set; }

    public decimal Ordered { get; private set; }

    public decimal Shipped { get; private set; }

    public decimal Invoiced { get; private set; }

    public decimal Returned { get; private set; }

    public decimal Credited { get; private set; }

    internal void Apply(BillingTerms terms)
    {
        if (MovedUnit is { } moved && moved != terms.Unit)
        {
            throw new DomainException(new FinanceUnitMismatch(moved, terms.Unit));
        }

        LineNumber = terms.LineNumber;
        ProductId = terms.ProductId;
        Unit = terms.Unit;
        UnitPrice = terms.UnitPrice;
        DiscountPercent = terms.DiscountPercent;
        TaxCode = terms.TaxCode;
        TaxRate = terms.TaxRate;
        Ordered = terms.Quantity;
    }

    /// <summary>Fails with <see cref="FinanceUnitMismatch"/> when goods are counted in another unit than they are charged in.</summary>
    public void ExpectUnit(string moved)
    {
        MovedUnit ??= moved;
        if (moved != MovedUnit || (Unit is not null && moved != Unit))
        {
            throw new DomainException(new FinanceUnitMismatch(moved, Unit ?? MovedUnit));
        }
    }

    /// <summary>The line was taken off the order.</summary>
    public void Drop() => Ordered = 0;

    public void Ship(decimal quantity) => Shipped += quantity;

    public void Return(decimal quantity) => Returned += quantity;

    public void Invoice(decimal quantity) => Invoiced += quantity;

    public void Credit(decimal quantity) => Credited += quantity;

    /// <summary>What is to be charged for and is not yet.</summary>
    public decimal Billable(bool byOrder) => Unit is null ? 0 : Math.Max(0, Target(byOrder) - Invoiced);

    /// <summary>What was charged for too much: it came back, or will not be delivered any more.</summary>
    public decimal Creditable(bool byOrder) => Math.Max(0, Invoiced - Credited - (Target(byOrder) - Returned));

    private decimal Target(bool byOrder) => byOrder ? Math.Max(Ordered, Shipped) : Shipped;
}
