using System.Text.Json;
using ErpSystem.Gateway.Security;

namespace ErpSystem.Gateway.Tests;

public sealed class CostTests
{
    // An order costs 1, its product 1; a list of orders is as long as "first" says.
    private const string Sliced = "query($n: Int) { orders(first: $n) { no product { name } } }";

    private static readonly string Sales = Supergateway.Sales.Replace(
        "orders(first: Int): [Order!]",
        "orders(first: Int): [Order!] @cost(weight: \"3\") @listSize(slicingArguments: [\"first\"], assumedSize: 50, requireOneSlicingArgument: false)",
        StringComparison.Ordinal) + Directives;

    private const string Directives =
        """

        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        """;

    [Theory]
    [InlineData("""{"n":5}""", 13)]
    [InlineData("""{"n":48}""", 99)]
    [InlineData("{}", 103)]
    [InlineData("""{"n":49}""", 101)]
    [InlineData("""{"n":1000000}""", 2_000_003)]
    public async Task The_price_depends_on_variables_and_is_limited(string variables, int price)
    {
        await using var gateway = await StartAsync(100);

        using var response = await PostAsync(gateway, Sliced, variables, "report");
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal($$"""{"price":{{price}},"limit":100}""", json.RootElement.GetProperty("extensions").GetProperty("cost").GetRawText());
        Assert.Equal(price > 100 ? 400 : 200, (int)response.StatusCode);
        Assert.Equal(price > 100 ? "COST_LIMIT_EXCEEDED" : null, HttpTransportTests.CodeOf(json.RootElement.GetRawText()));
        Assert.Equal(price > 100 ? 0 : 1, gateway.SalesSource.Requests.Count);
    }

    [Fact]
    public async Task A_price_is_told_only_to_those_who_ask_and_without_running_when_they_wish()
    {
        await using var gateway = await StartAsync(0);

        using var silent = await PostAsync(gateway, Sliced, """{"n":2}""", null);
        using var validated = await PostAsync(gateway, Sliced, """{"n":2}""", "validate");
        using var reported = await PostAsync(gateway, "{ order(id: 1) { no } }", "{}", "report");

        Assert.DoesNotContain("extensions", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"data":null,"extensions":{"cost":{"price":7}}}""", await validated.Content.ReadAsStringAsync());
        Assert.Equal("""{"data":{"order":{"no":"SO-0"}},"extensions":{"cost":{"price":1}}}""", await reported.Content.ReadAsStringAsync());
        Assert.Equal(2, gateway.SalesSource.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_its_schema_wants_limited_is_refused_without_an_argument()
    {
        var demanding = Sales.Replace(", requireOneSlicingArgument: false", "", StringComparison.Ordinal);
        await using var gateway = await Supergateway.StartAsync([], options => options.Limits = new RequestLimits { Cost = 1_000 }, demanding);

        using var without = await PostAsync(gateway, Sliced, "{}", null);
        using var with = await PostAsync(gateway, Sliced, """{"n":2}""", null);

        Assert.Equal("SLICING_ARGUMENT_REQUIRED", HttpTransportTests.CodeOf(await without.Content.ReadAsStringAsync()));
        Assert.Null(HttpTransportTests.CodeOf(await with.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("Development", null, 200)]
    [InlineData("Production", null, 400)]
    [InlineData("Production", "0", 200)]
    [InlineData("Development", "1000", 400)]
    public async Task Prices_are_limited_outside_development_unless_configured(string environment, string? limit, int status)
    {
        string[] arguments = limit is null ? ["--environment", environment] : ["--environment", environment, "--Gateway:Limits:Cost", limit];
        await using var gateway = await Supergateway.StartAsync(arguments, null, Sales);

        using var response = await PostAsync(gateway, Sliced, """{"n":50000}""", null);

        Assert.Equal(status, (int)response.StatusCode);
    }

    private static Task<Supergateway> StartAsync(int limit) => Supergateway.StartAsync([], options => options.Limits = new RequestLimits { Cost = limit }, Sales);

    private static Task<HttpResponseMessage> PostAsync(Supergateway gateway, string query, string variables, string? wish) => gateway.PostAsync(
        $$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}""", headers: wish is null ? [] : [("GraphQL-Cost", wish)]);
}
