using System.Text.Json;
using ErpSystem.Local.Tests.Sidecars;

namespace ErpSystem.Local.Tests;

/// <summary>Orders of the demo data, as a client of the gateway sees them.</summary>
internal static class Orders
{
    public static async Task<IReadOnlyList<string>> DraftsAsync(string url, int count)
    {
        var answer = default(JsonElement);
        await Patience.UntilAsync(
            async () =>
            {
                answer = await GraphQLClient.AskAsync(url, $$"""{ salesOrders(first: {{count}}, where: { status: { eq: DRAFT } }) { nodes { id } } }""");
                return !answer.TryGetProperty("errors", out _);
            },
            "the drafts are listed");
        return [.. answer.GetProperty("data").GetProperty("salesOrders").GetProperty("nodes").EnumerateArray().Select(order => order.GetProperty("id").GetString()!)];
    }

    /// <summary>Confirms, and repeats a request that a busy machine answered with a timeout: its key makes it count once.</summary>
    public static async Task ConfirmAsync(string url, string order)
    {
        var mutation =
            $$"""mutation { salesOrderConfirm(input: { orderId: "{{order}}", idempotencyKey: "{{Guid.NewGuid():n}}", acceptChangedPrices: true }) { errors { __typename } salesOrder { status } } }""";
        var answer = default(JsonElement);
        await Patience.UntilAsync(
            async () =>
            {
                answer = await GraphQLClient.AskAsync(url, mutation);
                return !answer.TryGetProperty("errors", out _);
            },
            $"the order is confirmed: {mutation}");
        Assert.Equal("""{"errors":[],"salesOrder":{"status":"CONFIRMED"}}""", answer.GetProperty("data").GetProperty("salesOrderConfirm").GetRawText());
    }

    /// <summary>Says whether Inventory has promised something, or nothing, to each line.</summary>
    public static async Task<bool> IsReservedAsync(string url, string order)
    {
        var answer = await GraphQLClient.AskAsync(url, $$"""{ salesOrderById(id: "{{order}}") { lines { nodes { reservedQuantity { value } } } } }""");
        // A source that is killed, or slow on a busy machine, leaves a null with an error.
        return answer.GetProperty("data") is { ValueKind: JsonValueKind.Object } data
            && data.GetProperty("salesOrderById") is { ValueKind: JsonValueKind.Object } found
            && found.GetProperty("lines").GetProperty("nodes").EnumerateArray().ToList() is { Count: > 0 } lines
            && lines.TrueForAll(line => line.GetProperty("reservedQuantity").ValueKind == JsonValueKind.Object);
    }
}
