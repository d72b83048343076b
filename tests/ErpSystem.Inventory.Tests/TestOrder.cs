using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;

namespace ErpSystem.Inventory.Tests;

/// <summary>An order of Sales as its events tell it; every line wants one product from one warehouse.</summary>
public sealed record TestOrder(IReadOnlyList<TestOrder.Line> Lines)
{
    public string Id { get; init; } = Id<SalesOrder>.New(TimeProvider.System).ToString();

    public string ShipPolicy { get; init; } = "PARTIAL";

    public bool CreditHeld { get; init; }

    public static TestOrder Of(string product, string warehouse, string quantity, string? needBy = null, string unit = "pcs")
    {
        return new TestOrder([new Line(product, warehouse, quantity, unit, needBy)]);
    }

    public TestEvent Confirmed(int version = 2) => EventOf("sales.order.confirmed.v1", version, Whole());

    public TestEvent Changed(int version = 3, long sequence = 1) => EventOf("sales.order.changed.v1", version, Whole()) with { Sequence = sequence };

    public TestEvent Cancelled(int version = 4) => EventOf("sales.order.cancelled.v1", version, new { orderId = Id, number = "SO-1", reason = "No" });

    public TestEvent Held(int version) => EventOf("sales.order.credit_held.v1", version, new { orderId = Id });

    public TestEvent Released(int version) => EventOf("sales.order.credit_released.v1", version, new { orderId = Id });

    public TestEvent ReturnAuthorized(string authorization, string quantity, int line = 0)
    {
        var wanted = Lines[line];
        var payload = new
        {
            returnAuthorizationId = authorization,
            number = "RMA-1",
            orderId = Id,
            lines = new[]
            {
                new
                {
                    id = ReturnLine(authorization),
                    orderLineId = wanted.Id,
                    productId = wanted.Product,
                    warehouseId = wanted.Warehouse,
                    quantity,
                    unit = wanted.Unit,
                },
            },
        };
        return new TestEvent("sales.return.authorized.v1", payload) { AggregateId = authorization };
    }

    /// <summary>The one line of an authorization that this class made.</summary>
    public static string ReturnLine(string authorization) => authorization.Replace("return_authorization_", "return_authorization_line_", StringComparison.Ordinal);

    private object Whole() => new
    {
        orderId = Id,
        number = "SO-1",
        requestedDate = "2026-12-24",
        shipPolicy = ShipPolicy,
        creditHeld = CreditHeld,
        lines = Lines.Select((line, index) => new
        {
            id = line.Id,
            lineNumber = index + 1,
            productId = line.Product,
            quantity = line.Quantity,
            unit = line.Unit,
            warehouseId = line.Warehouse,
            promiseDate = line.NeedBy,
        }),
    };

    private TestEvent EventOf(string topic, int version, object payload) => new(topic, payload) { AggregateId = Id, AggregateVersion = version };

    /// <summary>One line.</summary>
    public sealed record Line(string Product, string? Warehouse, string Quantity, string Unit = "pcs", string? NeedBy = null)
    {
        public string Id { get; init; } = Id<SalesOrderLine>.New(TimeProvider.System).ToString();
    }
}
