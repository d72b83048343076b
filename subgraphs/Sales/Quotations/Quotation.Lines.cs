using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Quotations;

/// <content>The lines of a quotation and what they come to.</content>
public sealed partial class Quotation
{
    private readonly List<QuotationLine> lines = [];

    /// <summary>How many line numbers were given.</summary>
    public int LastLineNumber { get; private set; }

    public IReadOnlyList<QuotationLine> Lines => lines;

    /// <summary>Changes, removes and adds lines, in this order; each is priced by the list as it is now.</summary>
    public void ChangeLines(
        IReadOnlyList<LineRequest> added,
        IReadOnlyList<LineChange<QuotationLine>> changed,
        IReadOnlyList<Id<QuotationLine>> removed,
        OrderTerms terms,
        Func<Id<QuotationLine>> newId)
    {
        Require(QuotationAction.Change);
        foreach (var change in changed)
        {
            var line = LineOf(change.LineId);
            var request = change.Of(line.AsRequest());
            line.Change(request, terms.Price([request])[0]);
        }

        foreach (var id in removed)
        {
            lines.Remove(LineOf(id));
        }

        if (lines.Count + added.Count > SalesOrder.MaximumLines)
        {
            throw new DomainException(new InvalidInput($"A quotation has at most {SalesOrder.MaximumLines} lines.", "input", "lines"));
        }

        var priced = terms.Price(added);
        lines.AddRange(added.Select((request, i) => QuotationLine.Create(newId(), this, ++LastLineNumber, request, priced[i])));
        Total(terms.MinorUnits);
    }

    private void Copy(Quotation from, Func<Id<QuotationLine>> newId)
    {
        foreach (var line in from.lines.OrderBy(line => line.LineNumber))
        {
            lines.Add(QuotationLine.Copy(newId(), this, ++LastLineNumber, line));
        }

        (NetAmount, TaxAmount, GrossAmount) = (from.NetAmount, from.TaxAmount, from.GrossAmount);
    }

    private QuotationLine LineOf(Id<QuotationLine> id) => lines.Find(line => line.Id == id) ?? throw new DomainException(new EntityNotFound(id));

    private void Total(int minorUnits)
    {
        var totals = OrderTotals.Of(lines.Select(line => line.Taxable), minorUnits);
        (NetAmount, TaxAmount, GrossAmount) = (totals.Net, totals.Tax, totals.Gross);
    }
}
