using System.Globalization;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Demo;

/// <summary>A year of orders with one to eight lines: half confirmed, the rest drafts and cancelled ones.</summary>
internal sealed class DemoOrders(int scale, DemoPrices prices, IReadOnlyList<Customer> customers)
{
    public const int PerScale = 500;

    private const int Days = 365;

    private static readonly DateOnly firstDay = new(2025, 11, 1);

    private readonly Random random = new(20_251_101);

    private readonly Dictionary<Id<Customer>, decimal> promised = [];

    private int numbersDrawn;

    public async Task<IReadOnlyList<SalesOrder>> MakeAsync()
    {
        var orders = new List<SalesOrder>(PerScale * scale);
        for (var index = 1; index <= PerScale * scale; index++)
        {
            orders.Add(await MakeAsync(index));
        }

        return orders;
    }

    private async Task<SalesOrder> MakeAsync(int index)
    {
        var date = firstDay.AddDays((int)((long)(index - 1) * Days / (PerScale * scale)));
        var created = new DateTimeOffset(date.ToDateTime(new TimeOnly(7 + random.Next(9), random.Next(60))), TimeSpan.Zero);
        var customer = customers[random.Next(customers.Count)];
        var list = prices.Lists.Single(list => list.Id == (customer.PriceListId ?? prices.Standard.Id));
        var order = SalesOrder.Create(DemoId.Of<SalesOrder>(index), customer, list, HeaderOf(index, customer, date), created);

        var lines = 1 + DemoDraw.Of("sales_order.lines", index, 8);
        var requests = Enumerable.Range(1, lines).Select(line => Request((index * 100) + line, date)).ToList();
        var terms = prices.TermsOf(list, customer.TaxCode, requests.Select(request => request.ProductId), date);
        var lineNumber = 0;
        order.AddLines(requests, terms, () => DemoId.Of<SalesOrderLine>((index * 100) + ++lineNumber));
        await SettleAsync(index, order, customer, terms, created);
        return order;
    }

    private async Task SettleAsync(int index, SalesOrder order, Customer customer, OrderTerms terms, DateTimeOffset created)
    {
        var fate = DemoDraw.Of("sales_order.fate", index, 100);
        if (fate is < 50 or >= 90)
        {
            await order.ConfirmAsync(
                customer,
                terms,
                acceptChangedPrices: false,
                NextNumber,
                created.AddHours(2),
                amount => Task.FromResult(fate < 50 && IsBeyondCredit(customer, amount)));
        }

        if (fate >= 82)
        {
            order.Cancel(fate % 2 == 0 ? "Customer ordered elsewhere" : "Entered twice", created.AddDays(1));
        }
    }

    // As in the running system, but that customers who would be refused are held here too: half of the orders stay confirmed.
    private bool IsBeyondCredit(Customer customer, decimal amount)
    {
        var open = promised.GetValueOrDefault(customer.Id);
        if (open + amount > customer.CreditLimit)
        {
            return true;
        }

        promised[customer.Id] = open + amount;
        return false;
    }

    private Task<string> NextNumber() =>
        Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"SO-{++numbersDrawn:D6}"));

    private OrderHeader HeaderOf(int index, Customer customer, DateOnly date) => new(date)
    {
        ExternalReference = index % 3 == 0 ? string.Create(CultureInfo.InvariantCulture, $"WEB-{index:D6}") : null,
        RequestedDate = date.AddDays(random.Next(3, 30)),
        ShipPolicy = random.Next(4) == 0 ? ShipPolicy.Complete : ShipPolicy.Partial,
        BillingAddressId = customer.BillingAddressId,
        ShippingAddressId = customer.Addresses[random.Next(customer.Addresses.Count)].Id,
    };

    // What Inventory's demo reservations are made for is drawn as Inventory draws it.
    private LineRequest Request(int line, DateOnly date)
    {
        var product = 1 + DemoDraw.Of("sales_order_line.product", line, prices.Products);
        var unit = DemoMasterData.BaseUnitOf(product);
        var quantity = unit == "pcs"
            ? 1 + DemoDraw.Of("sales_order_line.quantity", line, 40)
            : (2 + DemoDraw.Of("sales_order_line.quantity", line, 198)) * 0.5m;
        return new LineRequest(DemoId.Of<Product>(product), new Quantity(quantity, unit))
        {
            WarehouseId = DemoId.Of<Warehouse>(1 + DemoDraw.Of("sales_order_line.warehouse", line, 3)),
            DiscountPercent = random.Next(10) switch { 0 => 10m, 1 or 2 => 5m, 3 => 2.5m, _ => 0m },
            PromiseDate = date.AddDays(random.Next(3, 45)),
        };
    }
}
