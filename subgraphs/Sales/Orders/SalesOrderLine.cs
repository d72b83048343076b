using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>So much of a product, at a price, on a sales order.</summary>
public sealed class SalesOrderLine : IEntity<SalesOrderLine>, ICompanyOwned, IVersioned
{
    private SalesOrderLine()
    {
    }

    public Id<SalesOrderLine> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public Id<SalesOrder> OrderId { get; private set; }

    /// <summary>Counts from 1; a number is not given twice on an order.</summary>
    public int LineNumber { get; private set; }

    public Id<Product> ProductId { get; private set; }

    /// <summary>Where the goods come from; null until somebody decides.</summary>
    public Id<Warehouse>? WarehouseId { get; private set; }

    public Quantity Quantity { get; private set; } = new(0, "");

    public decimal UnitPriceAmount { get; private set; }

    /// <summary>Whether the price was agreed by hand, so that the price list does not replace it.</summary>
    public bool PriceAgreed { get; private set; }

    public decimal DiscountPercent { get; private set; }

    public string TaxCode { get; private set; } = "";

    /// <summary>Whether the tax code was given by hand.</summary>
    public bool TaxAgreed { get; private set; }

    /// <summary>The tax code's percentage when the line was priced last; frozen by confirming.</summary>
    public decimal TaxRate { get; private set; }

    public decimal NetAmount { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>The day promised to the customer.</summary>
    public DateOnly? PromiseDate { get; private set; }

    /// <summary>Taken off a confirmed order; kept because others know the line.</summary>
    public bool Cancelled { get; private set; }

    public Money UnitPrice => new(UnitPriceAmount, CurrencyCode);

    public Money Net => new(NetAmount, CurrencyCode);

    internal static SalesOrderLine Create(
        Id<SalesOrderLine> id, SalesOrder order, int lineNumber, LineRequest request, PricedLine priced)
    {
        var line = new SalesOrderLine { Id = id, OrderId = order.Id, LineNumber = lineNumber, ProductId = request.ProductId };
        line.Change(request, priced);
        return line;
    }

    /// <summary>Replaces what the line asks for.</summary>
    internal void Change(LineRequest request, PricedLine priced)
    {
        WarehouseId = request.WarehouseId;
        Quantity = request.Quantity;
        DiscountPercent = request.DiscountPercent;
        PromiseDate = request.PromiseDate;
        PriceAgreed = request.AgreedPrice is not null;
        TaxAgreed = request.AgreedTaxCode is not null;
        Take(priced);
    }

    /// <summary>Takes over a price, tax and net.</summary>
    internal void Take(PricedLine priced)
    {
        UnitPriceAmount = priced.UnitPrice;
        CurrencyCode = priced.CurrencyCode;
        TaxCode = priced.TaxCode;
        TaxRate = priced.TaxRate;
        NetAmount = priced.Net;
    }

    internal bool IsPricedOtherThan(PricedLine priced) =>
        UnitPriceAmount != priced.UnitPrice || TaxCode != priced.TaxCode || TaxRate != priced.TaxRate;

    internal void Cancel() => Cancelled = true;

    /// <summary>The request that would lead to this line again.</summary>
    internal LineRequest AsRequest() => new(ProductId, Quantity)
    {
        WarehouseId = WarehouseId,
        AgreedPrice = PriceAgreed ? UnitPriceAmount : null,
        AgreedTaxCode = TaxAgreed ? TaxCode : null,
        DiscountPercent = DiscountPercent,
        PromiseDate = PromiseDate,
    };
}
