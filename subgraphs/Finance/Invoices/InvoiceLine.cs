using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Invoices;

/// <summary>What is charged for.</summary>
public sealed class InvoiceLine : IEntity<InvoiceLine>, ICompanyOwned
{
    public required Id<InvoiceLine> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required Id<Invoice> InvoiceId { get; init; }

    public required int LineNumber { get; init; }

    public Id<SalesOrderLine>? OrderLineId { get; init; }

    public Id<Product>? ProductId { get; init; }

    public required string Description { get; init; }

    public required Quantity Quantity { get; init; }

    public required decimal UnitPrice { get; init; }

    public required decimal DiscountPercent { get; init; }

    public required decimal Net { get; init; }

    public required string TaxCode { get; init; }

    public required decimal TaxRate { get; init; }

    /// <summary>How much of the quantity credit notes took back.</summary>
    public decimal CreditedQuantity { get; private set; }

    public decimal CreditedNet { get; private set; }

    public TaxedNet Taxed => new(TaxCode, TaxRate, Net);

    public TaxedNet Credited => new(TaxCode, TaxRate, CreditedNet);

    public decimal CreditableQuantity => Quantity.Value - CreditedQuantity;

    /// <summary>Takes back some of the quantity and returns its net; taking back all of it takes back exactly the net of the line.</summary>
    public decimal Credit(decimal quantity, string currency)
    {
        if (quantity <= 0 || quantity > CreditableQuantity)
        {
            throw new DomainException(new FinanceOverCredited(Id, new Quantity(CreditableQuantity, Quantity.Unit)));
        }

        CreditedQuantity += quantity;
        var upToHere = Amounts.Share(Net, CreditedQuantity, Quantity.Value, currency);
        var net = upToHere - CreditedNet;
        CreditedNet = upToHere;
        return net;
    }
}
