using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ErpSystem.Testing;
using Npgsql;

namespace ErpSystem.Sales.Tests;

/// <summary>The requests that tests make again and again.</summary>
internal static class SalesCalls
{
    /// <summary>Counts orders whose stored totals differ from a recomputation out of their lines.</summary>
    public const string OrdersWithWrongTotals =
        """
        WITH tax AS (
            SELECT order_id, sum(net) AS net, sum(round(net * rate / 100, 2)) AS tax
            FROM (SELECT order_id, tax_rate AS rate, sum(net_amount) AS net FROM sales.sales_order_line WHERE NOT cancelled GROUP BY order_id, tax_code, tax_rate) codes
            GROUP BY order_id)
        SELECT count(*) FROM sales.sales_order o LEFT JOIN tax ON tax.order_id = o.id
        WHERE (o.net_amount, o.tax_amount, o.gross_amount) IS DISTINCT FROM (tax.net, tax.tax, tax.net + tax.tax)
        """;

    private const string OrderFields = "id number status version orderDate reason totals { net { amount } tax { amount } gross { amount currencyCode } }";

    /// <summary>The data of a query; a reply with errors fails.</summary>
    public static async Task<JsonElement> QueryAsync(
        this SubgraphFixture sales, [StringSyntax("graphql")] string query, object? variables = null, string? caller = null)
    {
        using var reply = await sales.PostAsync(query, variables, caller);
        return reply.RootElement.TryGetProperty("errors", out _)
            ? throw new InvalidOperationException(reply.RootElement.GetRawText())
            : reply.RootElement.GetProperty("data").Clone();
    }

    /// <summary>The payload of a mutation, with its errors.</summary>
    public static async Task<JsonElement> MutateAsync(this SubgraphFixture sales, string mutation, object input, string selection)
    {
        var inputType = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var query = $$"""
            mutation($input: {{inputType}}!) {
              {{mutation}}(input: $input) { {{selection}} errors { __typename ... on Error { code message path } } }
            }
            """;
        var data = await sales.QueryAsync(query, new { input });
        return data.GetProperty(mutation);
    }

    /// <summary>The payload of a mutation of an order.</summary>
    public static Task<JsonElement> OrderAsync(this SubgraphFixture sales, string mutation, object input, string more = "") =>
        sales.MutateAsync(mutation, input, $"salesOrder {{ {OrderFields} {more} }}");

    /// <summary>A new draft of the default price list's customer 2.</summary>
    public static async Task<JsonElement> DraftAsync(this SubgraphFixture sales, params object[] lines)
    {
        var input = new { customerId = SalesFixture.Customer(2), lines, idempotencyKey = NewKey() };
        var payload = await sales.OrderAsync("salesOrderCreate", input, "lines(first: 100) { nodes { id lineNumber version } }");
        return payload.Done().GetProperty("salesOrder");
    }

    /// <summary>A new confirmed order.</summary>
    public static async Task<JsonElement> ConfirmedAsync(this SubgraphFixture sales, params object[] lines)
    {
        var draft = await sales.DraftAsync(lines);
        var payload = await sales.OrderAsync(
            "salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = NewKey() }, "lines(first: 100) { nodes { id lineNumber version } }");
        return payload.Done().GetProperty("salesOrder");
    }

    public static object Line(int product, decimal quantity) =>
        new { productId = SalesFixture.Product(product), quantity = SalesFixture.Quantity(quantity) };

    public static string NewKey() => Guid.NewGuid().ToString("n");

    public static string Id(this JsonElement entity) => entity.GetProperty("id").GetString()!;

    public static int Version(this JsonElement entity) => entity.GetProperty("version").GetInt32();

    public static string? Status(this JsonElement entity) => entity.GetProperty("status").GetString();

    public static IReadOnlyList<string> LineIds(this JsonElement order) =>
        [.. order.GetProperty("lines").GetProperty("nodes").EnumerateArray().Select(Id)];

    /// <summary>The payload again, if it has no errors.</summary>
    public static JsonElement Done(this JsonElement payload) => payload.GetProperty("errors").GetArrayLength() == 0
        ? payload
        : throw new InvalidOperationException(payload.GetProperty("errors").GetRawText());

    /// <summary>The type and path of the payload's only error.</summary>
    public static (string? Type, string Path) Error(this JsonElement payload)
    {
        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        var path = error.GetProperty("path");
        return (
            error.GetProperty("__typename").GetString(),
            path.ValueKind == JsonValueKind.Null ? "" : string.Join('.', path.EnumerateArray().Select(part => part.GetString())));
    }

    /// <summary>The data of the last event of a topic about an aggregate.</summary>
    public static async Task<JsonElement> EventAsync(this SubgraphFixture sales, string topic, string aggregateId)
    {
        var data = await sales.ScalarAsync<string>(
            $"SELECT data::text FROM sales.outbox WHERE topic = '{topic}' AND data->>'aggregateId' = '{aggregateId}' ORDER BY position DESC LIMIT 1");
        using var document = JsonDocument.Parse(data);
        return document.RootElement.Clone();
    }

    /// <summary>Fails unless that event has the fields of its committed sample.</summary>
    public static async Task SameShapeAsync(this SubgraphFixture sales, string topic, string aggregateId)
    {
        using var sample = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.PathOf("schema", "events", $"{topic}.json")));

        Assert.Equal(topic, sample.RootElement.GetProperty("topic").GetString());
        Assert.Contains(sample.RootElement.GetProperty("kind").GetString(), new[] { "state", "effect" });
        Assert.Equal(JsonShape.Of(sample.RootElement.GetProperty("data")), JsonShape.Of(await sales.EventAsync(topic, aggregateId)));
    }

    /// <summary>A digest of every row of Sales: equal before and after what must change nothing.</summary>
    public static async Task<string> DigestAsync(this SubgraphFixture sales)
    {
        string[] tables =
            ["customer", "address", "credit_account", "quotation", "quotation_line", "return_authorization", "return_authorization_line", "price_list", "price_list_item", "sales_order", "sales_order_line", "audit", "outbox", "outbox_sequence", "idempotency"];
        var parts = tables.Select(table => $"(SELECT md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) FROM sales.{table} t)");
        return await sales.ScalarAsync<string>($"SELECT concat_ws(',', {string.Join(", ", parts)})");
    }

    [SuppressMessage("Security", "CA2100", Justification = "Tests write their own SQL.")]
    public static async Task<T> ScalarAsync<T>(this SubgraphFixture sales, string sql)
    {
        await using var connection = new NpgsqlConnection(sales.Database.AdminConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
