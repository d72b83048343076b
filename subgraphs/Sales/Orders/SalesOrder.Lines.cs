using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <content>The lines of an order and what they come to.</content>
public sealed partial class SalesOrder
{
    /// <summary>More lines than this are not one order.</summary>
    public const int MaximumLines = 2_000;

    private readonly List<SalesOrderLine> lines = [];

    /// <summary>How many line numbers were given.</summary>
    public int LastLineNumber { get; private set; }

    /// <summary>Every line, those taken off included; whole only when loaded with the order.</summary>
    public IReadOnlyList<SalesOrderLine> Lines => lines;

    public IReadOnlyList<SalesOrderLine> AddLines(IReadOnlyList<LineRequest> requests, OrderTerms terms, Func<Id<SalesOrderLine>> newId)
    {
        Require(SalesOrderAction.EditLines);
        var added = Add(requests, terms, newId);
        Total(terms.MinorUnits);
        return added;
    }

    public void ChangeLine(LineChange<SalesOrderLine> change, OrderTerms terms)
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

    // What the draft said is what the customer saw: a price that moved since then is taken only when it is accepted.
    private void PriceForGood(OrderTerms terms, bool acceptChangedPrices)
    {
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
        var open = lines.Where(line => !line.Cancelled).Select(line => line.Taxable);
        var totals = OrderTotals.Of(open, minorUnits);
        (NetAmount, TaxAmount, GrossAmount) = (totals.Net, totals.Tax, totals.Gross);
    }
}
