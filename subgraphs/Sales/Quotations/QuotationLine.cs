using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Quotations;

/// <summary>A line of a quotation.</summary>
public sealed class QuotationLine : SalesLine, IEntity<QuotationLine>
{
    private QuotationLine()
    {
    }

    public Id<QuotationLine> Id { get; private set; }

    public Id<Quotation> QuotationId { get; private set; }

    internal static QuotationLine Create(Id<QuotationLine> id, Quotation quotation, int lineNumber, LineRequest request, PricedLine priced)
    {
        var line = new QuotationLine { Id = id, QuotationId = quotation.Id, LineNumber = lineNumber, ProductId = request.ProductId };
        line.Change(request, priced);
        return line;
    }

    internal static QuotationLine Copy(Id<QuotationLine> id, Quotation quotation, int lineNumber, QuotationLine line) => Create(
        id,
        quotation,
        lineNumber,
        line.AsRequest(),
        new PricedLine(line.UnitPriceAmount, line.CurrencyCode, line.TaxCode, line.TaxRate, line.NetAmount));

    /// <summary>The request that keeps the line's price and tax code, whatever the price list says.</summary>
    internal LineRequest AsPromise() => AsRequest() with { AgreedPrice = UnitPriceAmount, AgreedTaxCode = TaxCode, Quoted = true };
}
