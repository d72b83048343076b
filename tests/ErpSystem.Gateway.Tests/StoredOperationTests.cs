using System.Text.Json;
using ErpSystem.Gateway.Execution.Operations;

namespace ErpSystem.Gateway.Tests;

public sealed class StoredOperationTests : IDisposable
{
    private const string Document = "query Orders($id: ID! = \"o0\") { order(id: $id) { no } }";

    private readonly string folder = Directory.CreateTempSubdirectory("operations").FullName;

    public StoredOperationTests() => File.WriteAllText(Path.Combine(folder, "orders.graphql"), Document);

    private static string Id => FileOperationStore.IdOf(Document);

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
            await BodyAsync(gateway, "{\"documentId\":\"" + Id + "\",\"variables\":{\"id\":\"o0\"}}"),
        ];

        Assert.Equal("""{"data":{"order":{"no":"SO-0"}}}""", Assert.Single(answers.Distinct()));
        Assert.Equal("OPERATION_NOT_FOUND", HttpTransportTests.CodeOf(await BodyAsync(gateway, """{"id":"unknown"}""")));
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

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", HttpTransportTests.CodeOf(miss));
        Assert.Equal(registration, hit);
        Assert.Equal("PERSISTED_QUERY_MISMATCH", HttpTransportTests.CodeOf(wrong));
    }

    [Fact]
    public async Task Nothing_but_stored_operations_is_served_when_so_set()
    {
        await using var gateway = await Supergateway.StartAsync(options => (options.OperationsFolder, options.OnlyStoredOperations) = (folder, true));
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{FileOperationStore.IdOf("{ ping }")}}}"}}""";

        Assert.Equal("ONLY_STORED_OPERATIONS", HttpTransportTests.CodeOf(await BodyAsync(gateway, """{"query":"{ ping }"}""")));
        Assert.Equal("ONLY_STORED_OPERATIONS", HttpTransportTests.CodeOf(await BodyAsync(gateway, $$"""{"query":"{ ping }","extensions":{{extensions}}}""")));
        Assert.Null(HttpTransportTests.CodeOf(await BodyAsync(gateway, $$"""{"id":"{{Id}}"}""")));
    }

    private static async Task<string> BodyAsync(Supergateway gateway, string body)
    {
        using var response = await gateway.PostAsync(body);
        return await response.Content.ReadAsStringAsync();
    }
}
