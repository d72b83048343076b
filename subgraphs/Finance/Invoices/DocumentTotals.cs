namespace ErpSystem.Finance.Invoices;

/// <summary>The one rule for totals: tax is computed per code and rate on the sum of the nets and rounded once; all else is sums.</summary>
public sealed record DocumentTotals(decimal Net, decimal Tax, decimal Gross, IReadOnlyList<TaxSum> Taxes)
{
    public static DocumentTotals Of(IEnumerable<TaxedNet> lines, string currency)
    {
        var taxes = lines
            .GroupBy(line => (line.TaxCode, line.Rate))
            .OrderBy(group => group.Key.TaxCode, StringComparer.Ordinal).ThenBy(group => group.Key.Rate)
            .Select(group => (group.Key.TaxCode, group.Key.Rate, Net: group.Sum(line => line.Net)))
            .Select(sum => new TaxSum(sum.TaxCode, sum.Rate, sum.Net, Amounts.TaxOn(sum.Net, sum.Rate, currency)))
            .ToList();
        return Of(taxes);
    }

    /// <summary>
    /// What is taken from one document to the next: the difference of their taxes, so that taking all of it takes exactly the tax of it.
    /// </summary>
    public static DocumentTotals Between(IReadOnlyList<TaxedNet> before, IReadOnlyList<TaxedNet> after, string currency)
    {
        var earlier = Of(before, currency).Taxes.ToDictionary(tax => (tax.TaxCode, tax.Rate));
        return Of(
        [
            .. Of(after, currency).Taxes
                .Select(tax => earlier.TryGetValue((tax.TaxCode, tax.Rate), out var less) ? tax with { Net = tax.Net - less.Net, Tax = tax.Tax - less.Tax } : tax)
                .Where(tax => tax.Net != 0 || tax.Tax != 0),
        ]);
    }

    /// <summary>The tax of each line: its code's tax, split by net.</summary>
    public IReadOnlyList<decimal> TaxByLine(IReadOnlyList<TaxedNet> lines, string currency)
    {
        var taxes = new decimal[lines.Count];
        foreach (var sum in Taxes)
        {
            int[] indexes = [.. lines.Index().Where(pair => (pair.Item.TaxCode, pair.Item.Rate) == (sum.TaxCode, sum.Rate)).Select(pair => pair.Index)];
            foreach (var (position, share) in Amounts.Split(sum.Tax, [.. indexes.Select(index => lines[index].Net)], currency).Index())
            {
                taxes[indexes[position]] = share;
            }
        }

        return taxes;
    }

    private static DocumentTotals Of(IReadOnlyList<TaxSum> taxes)
    {
        var (net, tax) = (taxes.Sum(sum => sum.Net), taxes.Sum(sum => sum.Tax));
        return new DocumentTotals(net, tax, net + tax, taxes);
    }
}
