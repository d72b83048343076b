using System.Globalization;
using System.Text.Json.Nodes;

namespace ErpSystem.Local.Play;

/// <summary>
/// What people do with orders, through the gateway alone. Each act carries a key, so it is simply sent again until it is answered:
/// a service that is killed in the middle of it has done it once or not at all.
/// </summary>
public sealed class OrderDesk(GatewayCalls calls)
{
    /// <summary>A customer of one's own, so that nobody else's credit decides.</summary>
    public async Task<string> CustomerAsync(string name, string key, CancellationToken ct)
    {
        var address = new { recipient = name, line1 = "Hafenstraße 1", postalCode = "20457", city = "Hamburg", countryCode = "DE" };
        var input = new { name, taxCode = "S19", addresses = new[] { address }, idempotencyKey = key };
        return await ActAsync("customerCreate", "CustomerCreateInput", "customer", input, ct);
    }

    /// <summary>A product that some warehouse can promise at least this much of, counted in pieces.</summary>
    public async Task<Goods> GoodsAsync(decimal quantity, CancellationToken ct)
    {
        const string Query =
            "query($after: String) { products(first: 50, after: $after) { pageInfo { endCursor hasNextPage } "
            + "nodes { id name stockLevels { warehouse { id } available { value unit } } } } }";
        for (string? after = null; ;)
        {
            var page = (await calls.QueryAsync(Query, new { after }, ct))["products"]!;
            foreach (var product in page["nodes"]!.AsArray())
            {
                if (product!["stockLevels"]!.AsArray().FirstOrDefault(level => Suits(level!["available"]!, quantity)) is { } level)
                {
                    return new Goods((string)product["id"]!, (string)product["name"]!, (string)level["warehouse"]!["id"]!);
                }
            }

            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : throw new PlayException("No warehouse has enough of anything.");
        }
    }

    /// <summary>More of a product, received at a cost.</summary>
    public Task<string> ReceiveAsync(Goods goods, decimal quantity, string key, CancellationToken ct)
    {
        var line = new { productId = goods.ProductId, quantity = Pieces(quantity), unitCost = "4.20" };
        var input = new { warehouseId = goods.WarehouseId, lines = new[] { line }, idempotencyKey = key };
        return ActAsync("goodsReceiptPost", "GoodsReceiptPostInput", "goodsReceipt", input, ct);
    }

    public Task<string> DraftAsync(string customerId, Goods goods, decimal quantity, string key, CancellationToken ct)
    {
        var line = new { productId = goods.ProductId, warehouseId = goods.WarehouseId, quantity = Pieces(quantity) };
        var input = new { customerId, lines = new[] { line }, idempotencyKey = key };
        return ActAsync("salesOrderCreate", "SalesOrderCreateInput", "salesOrder", input, ct);
    }

    public Task<string> ConfirmAsync(string orderId, string key, CancellationToken ct) =>
        ActAsync("salesOrderConfirm", "SalesOrderConfirmInput", "salesOrder", new { orderId, acceptChangedPrices = true, idempotencyKey = key }, ct);

    /// <summary>Delivers all that is promised to the order.</summary>
    public Task<string> ShipAsync(string orderId, string key, CancellationToken ct) =>
        ActAsync("shipmentPost", "ShipmentPostInput", "shipment", new { salesOrderId = orderId, idempotencyKey = key }, ct);

    public Task<string> CancelAsync(string orderId, string reason, string key, CancellationToken ct) =>
        ActAsync("salesOrderCancel", "SalesOrderCancelInput", "salesOrder", new { orderId, reason, idempotencyKey = key }, ct);

    /// <summary>Pays what one invoice still asks for.</summary>
    public Task<string> PayAsync(string customerId, OpenInvoice invoice, string key, CancellationToken ct)
    {
        var allocations = new[] { new { invoiceId = invoice.Id, amount = invoice.Outstanding } };
        var input = new { customerId, amount = invoice.Outstanding, currency = invoice.Currency, allocations, idempotencyKey = key };
        return ActAsync("paymentPost", "PaymentPostInput", "payment", input, ct);
    }

    /// <summary>The order as Sales, Inventory and Finance see it, in one request.</summary>
    public async Task<OrderView?> ViewAsync(string orderId, CancellationToken ct)
    {
        const string Query =
            "query($id: ID!) { salesOrderById(id: $id) { number status reservationStatus deliveryStatus billingStatus paid "
            + "shipments(first: 5) { nodes { number } } "
            + "invoices(first: 5) { nodes { id number status outstanding { amount currencyCode } } } } }";
        return OrderView.Of((await calls.QueryAsync(Query, new { id = orderId }, ct))["salesOrderById"]);
    }

    /// <summary>Waits until the order is seen as wanted.</summary>
    /// <exception cref="PlayException">It was not, within the time.</exception>
    public async Task<OrderView> WaitAsync(string orderId, string what, Func<OrderView, bool> wanted, TimeSpan patience, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(patience);
        OrderView? seen = null;
        try
        {
            while (true)
            {
                seen = await ViewAsync(orderId, timeout.Token) ?? seen;
                if (seen is not null && wanted(seen))
                {
                    return seen;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100), timeout.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new PlayException($"Order {orderId} is not {what} after {patience.TotalSeconds:0} s: {seen}.");
        }
    }

    private static bool Suits(JsonNode available, decimal quantity) =>
        (string?)available["unit"] == "pcs" && decimal.Parse((string)available["value"]!, CultureInfo.InvariantCulture) >= quantity;

    private static object Pieces(decimal quantity) => new { value = quantity.ToString(CultureInfo.InvariantCulture), unit = "pcs" };

    private async Task<string> ActAsync(string mutation, string inputType, string entity, object input, CancellationToken ct)
    {
        var document = $"mutation($input: {inputType}!) {{ {mutation}(input: $input) {{ {entity} {{ id }} errors {{ ... on Error {{ code message path }} }} }} }}";
        var payload = (await calls.QueryAsync(document, new { input }, ct))[mutation]!;
        return payload["errors"]!.AsArray() is [{ } error, ..]
            ? throw new PlayException($"{mutation}: {error["code"]}: {error["message"]}") { Code = (string?)error["code"] }
            : (string)payload[entity]!["id"]!;
    }
}
