using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>So much of a product at a price: what lines of quotations and of orders have in common.</summary>
public abstract class SalesLine : ICompanyOwned, IVersioned
{
    private protected SalesLine()
    {
    }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Counts from 1; a number is not given twice on a document.</summary>
    public int LineNumber { get; private protected set; }

    public Id<Product> ProductId { get; private protected set; }

    /// <summary>Where the goods come from; null until somebody decides.</summary>
    public Id<Warehouse>? WarehouseId { get; private set; }

    public Quantity Quantity { get; private protected set; } = new(0, "");

    public decimal UnitPriceAmount { get; private set; }

    /// <summary>Whether the price was agreed by hand, so that the price list does not replace it.</summary>
    public bool PriceAgreed { get; private set; }

    public decimal DiscountPercent { get; private set; }

    public string TaxCode { get; private set; } = "";

    /// <summary>Whether the tax code was given by hand.</summary>
    public bool TaxAgreed { get; private set; }

    /// <summary>Offered by a quotation, so that it needs no price list.</summary>
    public bool Quoted { get; private set; }

    /// <summary>The tax code's percentage when the line was priced last.</summary>
    public decimal TaxRate { get; private set; }

    public decimal NetAmount { get; private protected set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>The day promised to the customer.</summary>
    public DateOnly? PromiseDate { get; private set; }

    public Money UnitPrice => new(UnitPriceAmount, CurrencyCode);

    public Money Net => new(NetAmount, CurrencyCode);

    /// <summary>The line's net with the tax that it bears.</summary>
    internal TaxableNet Taxable => new(TaxCode, TaxRate, NetAmount);

    /// <summary>The request that would lead to this line again.</summary>
    internal LineRequest AsRequest() => new(ProductId, Quantity)
    {
        WarehouseId = WarehouseId,
        AgreedPrice = PriceAgreed ? UnitPriceAmount : null,
        AgreedTaxCode = TaxAgreed ? TaxCode : null,
        DiscountPercent = DiscountPercent,
        Quoted = Quoted,
        PromiseDate = PromiseDate,
    };

    /// <summary>Replaces what the line asks for.</summary>
    internal void Change(LineRequest request, PricedLine priced)
    {
        WarehouseId = request.WarehouseId;
        Quantity = request.Quantity;
        DiscountPercent = request.DiscountPercent;
        PromiseDate = request.PromiseDate;
        PriceAgreed = request.AgreedPrice is not null;
        TaxAgreed = request.AgreedTaxCode is not null;
        Quoted = request.Quoted;
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
}
