using ErpSystem.Inventory.Orders;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Demo;

/// <summary>What the confirmed ones among Sales' demo orders have been promised, first come, first served; the draws are those of Sales' demo data.</summary>
internal static class DemoReservations
{
    private const int OrdersPerScale = 500;

    private static readonly DateTimeOffset firstDay = new(2025, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Reservation> Make(int scale, StockBook book)
    {
        var reservations = new List<Reservation>();
        foreach (var order in Enumerable.Range(1, OrdersPerScale * scale).Where(IsConfirmed))
        {
            var lines = Enumerable.Range(1, 1 + DemoDraw.Of("sales_order.lines", order, 8)).Select(line => LineOf(order, line, scale)).ToList();
            var number = DocumentNumbers.Text(DocumentNumbers.Reservation, reservations.Count + 1);
            var request = new ReservationRequest(DemoId.Of<SalesOrder>(order), lines, AllowPartial: true);
            var line = 0;
            reservations.Add(Reservation.Create(
                DemoId.Of<Reservation>(order),
                number,
                request,
                book,
                () => DemoId.Of<ReservationLine>((order * 100) + ++line),
                firstDay.AddDays((int)((long)(order - 1) * 365 / (OrdersPerScale * scale)))));
        }

        return reservations;
    }

    /// <summary>What Inventory knows of those orders: Sales' numbers count the confirmed ones, those cancelled later included.</summary>
    public static IReadOnlyList<OrderSnapshot> Orders(int scale)
    {
        var orders = new List<OrderSnapshot>();
        var number = 0;
        foreach (var order in Enumerable.Range(1, OrdersPerScale * scale).Where(order => Fate(order) is < 50 or >= 90))
        {
            number++;
            if (IsConfirmed(order))
            {
                var snapshot = new OrderSnapshot(DemoId.Of<SalesOrder>(order));
                snapshot.Demand(1, DocumentNumbers.Text("SO", number), DeliveryPolicy.Partial);
                orders.Add(snapshot);
            }
        }

        return orders;
    }

    private static bool IsConfirmed(int order) => Fate(order) < 50;

    private static int Fate(int order) => DemoDraw.Of("sales_order.fate", order, 100);

    private static RequestedLine LineOf(int order, int line, int scale)
    {
        var key = (order * 100) + line;
        var product = 1 + DemoDraw.Of("sales_order_line.product", key, DemoCatalogue.ProductsPerScale * scale);
        var quantity = DemoCatalogue.BaseUnitOf(product) == 1
            ? 1 + DemoDraw.Of("sales_order_line.quantity", key, 40)
            : (2 + DemoDraw.Of("sales_order_line.quantity", key, 198)) * 0.5m;
        return new RequestedLine(
            line,
            DemoId.Of<SalesOrderLine>(key),
            DemoId.Of<Product>(product),
            DemoId.Of<Warehouse>(1 + DemoDraw.Of("sales_order_line.warehouse", key, DemoWarehouses.Count)),
            new Quantity(quantity, DemoCatalogue.UnitCodeOf(product)));
    }
}
