using System.Globalization;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Sales.Quotations;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Demo;

/// <summary>Offers of the last weeks: drafts, sent ones, some refused and some over.</summary>
internal sealed class DemoQuotations(int scale, DemoPrices prices, IReadOnlyList<Customer> customers)
{
    public const int PerScale = 20;

    private static readonly DateOnly firstDay = new(2026, 9, 20);

    private int numbersDrawn;

    public async Task<IReadOnlyList<Quotation>> MakeAsync()
    {
        var quotations = new List<Quotation>(PerScale * scale);
        for (var index = 1; index <= PerScale * scale; index++)
        {
            quotations.Add(await MakeAsync(index));
        }

        return quotations;
    }

    private async Task<Quotation> MakeAsync(int index)
    {
        var date = firstDay.AddDays(index % 40);
        var created = new DateTimeOffset(date.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
        var customer = customers[(index * 7) % customers.Count];
        var list = prices.Lists.Single(list => list.Id == (customer.PriceListId ?? prices.Standard.Id));
        var header = new QuotationHeader(date, date.AddDays(QuotationHeader.UsualDays), date.AddDays(45), Note: null);
        var quotation = Quotation.Create(DemoId.Of<Quotation>(index), customer, list, header, created);
        var requests = Enumerable.Range(1, 1 + (index % 4)).Select(line => Request((index * 10) + line)).ToList();
        var terms = prices.TermsOf(list, customer.TaxCode, requests.Select(request => request.ProductId), date);
        var lineNumber = 0;
        quotation.ChangeLines(requests, [], [], terms, () => DemoId.Of<QuotationLine>((index * 100) + ++lineNumber));
        await SettleAsync(index, quotation, created);
        return quotation;
    }

    private async Task SettleAsync(int index, Quotation quotation, DateTimeOffset created)
    {
        if (index % 4 == 0)
        {
            return;
        }

        await quotation.SendAsync(
            () => Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"QT-{++numbersDrawn:D6}")), created.AddHours(1));
        if (index % 5 == 0)
        {
            quotation.Reject("Bought elsewhere", created.AddDays(5));
        }
    }

    private LineRequest Request(int line)
    {
        var product = 1 + (line * 31 % prices.Products);
        return new LineRequest(DemoId.Of<Product>(product), new Quantity(5 + (line % 20), DemoMasterData.BaseUnitOf(product)))
        {
            WarehouseId = DemoId.Of<Warehouse>(1 + (line % 3)),
            DiscountPercent = line % 6 == 0 ? 5m : 0m,
        };
    }
}
