using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ErpSystem.EndToEnd.Tests;

/// <summary>Bad input gets a clear coded answer at the one endpoint, and changes nothing.</summary>
public sealed class BadInputTests(SystemFixture fixture) : IClassFixture<SystemFixture>
{
    private const string UnknownSuffix = "01h455vb4pex5vsknk084sn02q";

    [Fact]
    public async Task An_unknown_id_is_null_in_a_query_and_NOT_FOUND_in_a_mutation()
    {
        var query = await fixture.PostAsync("query($id: ID!) { customerById(id: $id) { id } }", new { id = $"customer_{UnknownSuffix}" });
        var mutation = await RenameAsync($"customer_{UnknownSuffix}", 1, "Nobody");

        Assert.Equal("""{"data":{"customerById":null}}""", query.ToJsonString());
        Assert.Equal("NOT_FOUND", mutation.Text("data", "customerUpdate", "errors", 0, "code"));
        Assert.Null(mutation.At("data", "customerUpdate", "customer"));
    }

    [Theory]
    [InlineData("product_" + UnknownSuffix)]
    [InlineData("customer_notatypeid")]
    [InlineData("17")]
    public async Task An_id_of_another_type_or_form_is_INVALID_ID(string id)
    {
        var reply = await fixture.PostAsync("query($id: ID!) { customerById(id: $id) { id } }", new { id });

        Assert.Equal(["INVALID_ID"], reply.ErrorCodes());
        Assert.Equal(["customerById"], reply.ErrorPaths());
    }

    [Fact]
    public async Task A_negative_quantity_is_refused_and_reserves_nothing()
    {
        var line = (await fixture.PostAsync("{ salesOrders(first: 1) { nodes { id lines(first: 1) { nodes { id product { id availableQuantity { value unit } } warehouse { id } } } } } }"))
            .At("data", "salesOrders", "nodes", 0);
        var before = line.Text("lines", "nodes", 0, "product", "availableQuantity", "value");

        var reply = await fixture.PostAsync(
            "mutation($input: ReservationCreateInput!) { reservationCreate(input: $input) { reservation { id } errors { ... on Error { code } } } }",
            new
            {
                input = new
                {
                    salesOrderId = line.Text("id"),
                    idempotencyKey = "negative-quantity",
                    lines = new[]
                    {
                        new
                        {
                            salesOrderLineId = line.Text("lines", "nodes", 0, "id"),
                            productId = line.Text("lines", "nodes", 0, "product", "id"),
                            warehouseId = line.Text("lines", "nodes", 0, "warehouse", "id"),
                            quantity = new { value = "-1", unit = line.Text("lines", "nodes", 0, "product", "availableQuantity", "unit") },
                        },
                    },
                },
            });

        Assert.Null(reply["errors"]);
        Assert.Null(reply.At("data", "reservationCreate", "reservation"));
        Assert.Equal("QUANTITY_NOT_POSITIVE", reply.Text("data", "reservationCreate", "errors", 0, "code"));
        var after = await fixture.PostAsync("query($id: ID!) { productById(id: $id) { availableQuantity { value } } }", new { id = line.Text("lines", "nodes", 0, "product", "id") });
        Assert.Equal(before, after.Text("data", "productById", "availableQuantity", "value"));
    }

    [Fact]
    public async Task A_stale_version_is_STALE_VERSION_with_the_current_state_beside_it()
    {
        var customer = await AnyCustomerAsync();
        var version = customer["version"]!.GetValue<int>();

        var reply = await RenameAsync(customer.Text("id")!, version - 1, "Too late");

        Assert.Equal("STALE_VERSION", reply.Text("data", "customerUpdate", "errors", 0, "code"));
        Assert.Equal(version, reply.At("data", "customerUpdate", "errors", 0, "currentVersion")!.GetValue<int>());
        Assert.Equal(customer.Text("name"), reply.Text("data", "customerUpdate", "customer", "name"));
    }

    [Fact]
    public async Task The_same_idempotency_key_with_another_body_is_IDEMPOTENCY_CONFLICT_and_with_the_same_body_a_replay()
    {
        var first = await CreateAsync("First of its key");
        var replay = await CreateAsync("First of its key");
        var conflict = await CreateAsync("Second of its key");
        var named = await fixture.PostAsync("""{ customers(where: { name: { eq: "Second of its key" } }) { totalCount } }""");

        Assert.Empty(first.Items("data", "customerCreate", "errors"));
        Assert.False(first.At("data", "customerCreate", "replayed")!.GetValue<bool>());
        Assert.True(replay.At("data", "customerCreate", "replayed")!.GetValue<bool>());
        Assert.Equal(first.Text("data", "customerCreate", "customer", "id"), replay.Text("data", "customerCreate", "customer", "id"));
        Assert.Equal("IDEMPOTENCY_CONFLICT", conflict.Text("data", "customerCreate", "errors", 0, "code"));
        Assert.Equal(0, named.At("data", "customers", "totalCount")!.GetValue<int>());

        Task<JsonNode> CreateAsync(string name) => fixture.PostAsync(
            "mutation($input: CustomerCreateInput!) { customerCreate(input: $input) { replayed customer { id } errors { ... on Error { code } } } }",
            new { input = new { name, idempotencyKey = "one-key-two-bodies" } });
    }

    [Fact]
    public async Task A_body_of_10_MB_is_413_with_a_code()
    {
        using var content = new StringContent($$$"""{"query":"{ __typename }","extensions":{"padding":"{{{new string('x', 10_000_000)}}}"}}""", Encoding.UTF8, "application/json");
        using var response = await fixture.Client.PostAsync(fixture.System.GatewayUrl, content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(["BODY_LIMIT_EXCEEDED"], (await response.Content.ReadFromJsonAsync<JsonNode>())!.ErrorCodes());
    }

    [Fact]
    public async Task Ten_thousand_aliases_are_refused_with_a_code()
    {
        var aliases = string.Concat(Enumerable.Range(0, 10_000).Select(index => $" a{index}: __typename"));
        using var response = await fixture.Client.PostAsJsonAsync(fixture.System.GatewayUrl, new { query = $"{{{aliases} }}" });

        var reply = await response.Content.ReadFromJsonAsync<JsonNode>();
        Assert.Null(reply!["data"]);
        Assert.Single(reply.ErrorCodes());
        Assert.Contains(reply.ErrorCodes()[0], new[] { "ALIAS_LIMIT_EXCEEDED", "TOKEN_LIMIT_EXCEEDED" });
    }

    private async Task<JsonNode> AnyCustomerAsync() =>
        (await fixture.PostAsync("{ customers(first: 1) { nodes { id name version } } }")).At("data", "customers", "nodes", 0)!;

    private Task<JsonNode> RenameAsync(string id, int expectedVersion, string name) => fixture.PostAsync(
        """
        mutation($input: CustomerUpdateInput!) {
          customerUpdate(input: $input) {
            customer { id name version }
            errors { ... on Error { code } ... on StaleVersion { currentVersion } }
          }
        }
        """,
        new { input = new { customerId = id, expectedVersion, name } });
}
