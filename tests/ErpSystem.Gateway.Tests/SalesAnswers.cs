using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Tests;

/// <summary>Answers of the two fake sources, whatever the names of fields in the document are.</summary>
internal static class SalesAnswers
{
    /// <summary>Orders with products 0 to 9.</summary>
    public static Func<FakeRequest, FakeReply> Orders(int count) => request => request.Query.Contains("orders", StringComparison.Ordinal)
        ? new FakeReply("{\"data\":{\"orders\":[" + string.Join(',', Enumerable.Range(0, count).Select(Order)) + "]}}")
        : new FakeReply("{\"data\":{\"order\":" + Order(0) + "}}");

    /// <summary>A product for each key.</summary>
    public static FakeReply Products(FakeRequest request)
    {
        var fields = request.Variables.EnumerateObject().Select(field =>
            $"\"{field.Name[..^2]}\":[{string.Join(',', field.Value.EnumerateArray().Select(Product))}]");
        return new FakeReply("{\"data\":{" + string.Join(',', fields) + "}}");
    }

    private static string Order(int number) => $"{{\"id\":\"o{number}\",\"no\":\"SO-{number}\",\"state\":\"OPEN\",\"product\":{{\"id\":\"p{number % 10}\"}}}}";

    private static string Product(JsonElement id) => $"{{\"id\":\"{id.GetString()}\",\"name\":\"Product {id.GetString()}\",\"onHand\":7}}";
}
