using System.Text.Json;
using ErpSystem.Gateway.Execution.Operations;

namespace ErpSystem.Gateway.Tests;

public sealed class StoredOperationTests : IDisposable
{
    private const string Document = "query Orders($id: ID! = \"o0\") { order(id: $id) { no } }";

    private readonly string folder = Directory.CreateTempSubdirectory("operations").FullName;

    public StoredOperationTests() => File.WriteAllText(Path.Combine(folder, "orders.graphql"), Document);

    private static string Id => OperationId.Of(Document);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_stored_operation_is_called_by_its_address_or_its_id()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.OperationsFolder = folder);

        string[] answers =
        [
            await gateway.Client.GetStringAsync($"/graphql/persisted/{Id}"),
            await gateway.Client.GetStringAsync($"/graphql/persisted/{Id}/Orders?variables={{\"id\":\"o0\"}}"),
            await gateway.Client.GetStringAsync("/graphql/persisted/orders"),
            await BodyAsync(gateway, $$"""{"id":"{{Id}}"}"""),
            await BodyAsync(gateway, $$"""{"id":"{{Id.ToUpperInvariant()}}"}"""),
            await BodyAsync(gateway, $$"""{"documentId":"sha256:{{Id}}"}"""),
            await BodyAsync(gateway, """{"variables":{"id":"o0"},"extensions":{}}""", $"/graphql/persisted/{Id}"),
            await BodyAsync(gateway, "{}", $"/graphql/persisted/{Id}/Orders"),
            await gateway.Client.GetStringAsync($"/graphql?documentId={Id}"),
            await BodyAsync(gateway, "{\"documentId\":\"" + Id + "\",\"variables\":{\"id\":\"o0\"}}"),
        ];

        Assert.Equal("""{"data":{"order":{"no":"SO-0"}}}""", Assert.Single(answers.Distinct()));
        Assert.Equal("OPERATION_NOT_FOUND", HttpTransportTests.CodeOf(await BodyAsync(gateway, """{"id":"unknown"}""")));
    }

    [Theory]
    [InlineData("/graphql/persisted/unknown", "{}", 400, "OPERATION_NOT_FOUND")]
    [InlineData("/graphql/persisted/..%2F..%2Fetc%2Fpasswd", "{}", 400, "OPERATION_NOT_FOUND")]
    [InlineData("/graphql/persisted/orders/Other", "{}", 400, "UNKNOWN_OPERATION")]
    [InlineData("/graphql/persisted/orders", """{"query":"{ ping }"}""", 400, "BAD_REQUEST")]
    [InlineData("/graphql/persisted/orders", """{"id":"orders"}""", 400, "BAD_REQUEST")]
    [InlineData("/graphql/persisted/orders", "", 400, "BAD_REQUEST")]
    [InlineData("/graphql/persisted/cancel", "{}", 200, null)]
    [InlineData("/graphql", """{"id":7}""", 400, "BAD_REQUEST")]
    [InlineData("/graphql", """{"documentId":""}""", 400, "OPERATION_NOT_FOUND")]
    public async Task What_an_address_or_an_id_asks_is_refused_with_a_reason(string path, string body, int status, string? code)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "cancel.graphql"), "mutation { orderCancel(id: 1) { no } }");
        await using var gateway = await Supergateway.StartAsync(options => options.OperationsFolder = folder);
        gateway.SalesSource.Answer("""{"data":{"orderCancel":{"no":"SO-1"}}}""");

        using var response = await gateway.PostAsync(body, path: path);
        using var got = await gateway.Client.GetAsync("/graphql/persisted/cancel");

        Assert.Equal((status, code), ((int)response.StatusCode, HttpTransportTests.CodeOf(await response.Content.ReadAsStringAsync())));
        Assert.Equal((405, "POST"), ((int)got.StatusCode, got.Content.Headers.Allow.Single()));
    }

    [Fact]
    public async Task A_file_that_comes_while_the_gateway_runs_is_served()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.OperationsFolder = folder);
        var before = await BodyAsync(gateway, """{"id":"late"}""");

        await File.WriteAllTextAsync(Path.Combine(folder, "late.graphql"), Document);

        Assert.Equal("OPERATION_NOT_FOUND", HttpTransportTests.CodeOf(before));
        Assert.Equal("""{"data":{"order":{"no":"SO-0"}}}""", await BodyAsync(gateway, """{"id":"late"}"""));
    }

    [Theory]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"x"}}""", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"sha256Hash":"x"}}""", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"version":1}}""", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"x"}}""", "PERSISTED_QUERY_NOT_SUPPORTED")]
    public async Task The_protocol_of_automatic_registration_is_checked_and_may_be_off(string extensions, string code)
    {
        await using var gateway = await Supergateway.StartAsync(options => options.AutomaticOperations = false);

        using var get = await gateway.Client.GetAsync($"/graphql?extensions={extensions}");

        Assert.Equal(code, HttpTransportTests.CodeOf(await BodyAsync(gateway, $$"""{"extensions":{{extensions}}}""")));
        Assert.Equal(code, HttpTransportTests.CodeOf(await get.Content.ReadAsStringAsync()));
        Assert.True(get.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_client_registers_a_document_by_sending_it_once()
    {
        await using var gateway = await Supergateway.StartAsync();
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Id}}}"}}""";

        var miss = await BodyAsync(gateway, $$"""{"extensions":{{extensions}}}""");
        var registration = await BodyAsync(gateway, $$"""{"query":{{JsonSerializer.Serialize(Document)}},"extensions":{{extensions}}}""");
        var hit = await gateway.Client.GetStringAsync($"/graphql?extensions={extensions}");
        var wrong = await BodyAsync(gateway, $$"""{"query":"{ ping }","extensions":{{extensions}}}""");

        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", miss);
        Assert.Equal(registration, hit);
        Assert.Equal("PERSISTED_QUERY_HASH_MISMATCH", HttpTransportTests.CodeOf(wrong));
    }

    [Fact]
    public async Task Nothing_but_stored_operations_is_served_when_so_set()
    {
        await using var gateway = await Supergateway.StartAsync(options => (options.OperationsFolder, options.OnlyStoredOperations) = (folder, true));
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{OperationId.Of("{ ping }")}}}"}}""";

        Assert.Equal("ONLY_STORED_OPERATIONS", HttpTransportTests.CodeOf(await BodyAsync(gateway, """{"query":"{ ping }"}""")));
        Assert.Equal("ONLY_STORED_OPERATIONS", HttpTransportTests.CodeOf(await BodyAsync(gateway, $$"""{"query":"{ ping }","extensions":{{extensions}}}""")));
        Assert.Null(HttpTransportTests.CodeOf(await BodyAsync(gateway, $$"""{"id":"{{Id}}"}""")));
    }

    private static async Task<string> BodyAsync(Supergateway gateway, string body, string path = "/graphql")
    {
        using var response = await gateway.PostAsync(body, path: path);
        return await response.Content.ReadAsStringAsync();
    }
}
