namespace ErpSystem.Gateway.Tests;

public sealed class HeaderForwardingTests
{
    private const string Query = """{"query":"{ order(id: 1) { no } }"}""";

    [Fact]
    public async Task Headers_are_forwarded_renamed_and_given_defaults_as_configured()
    {
        await using var gateway = await Supergateway.StartAsync(
        [
            "--Gateway:ForwardedHeaders:0", "X-Tenant",
            "--Gateway:ForwardedHeaders:1", "Accept-Language",
            "--Gateway:RenamedHeaders:X-Tenant", "X-Company",
            "--Gateway:HeaderDefaults:X-Tenant", "main",
            "--Gateway:HeaderDefaults:X-Gateway", "erp",
        ]);

        using var given = await gateway.PostAsync(
            Query, headers: [("X-Tenant", "acme"), ("X-Gateway", "forged"), ("Authorization", "Bearer x"), ("Accept-Language", "de, en;q=0.5")]);
        using var silent = await gateway.PostAsync(Query);

        Assert.Equal(["X-Company: acme, X-Gateway: erp, Accept-Language: de, en;q=0.5", "X-Company: main, X-Gateway: erp"], gateway.SalesSource.Requests.Select(request =>
            string.Join(", ", new[] { "X-Tenant", "X-Company", "X-Gateway", "Authorization", "Accept-Language" }
                .Where(request.Headers.ContainsKey).Select(name => $"{name}: {request.Headers[name]}"))));
    }

    [Fact]
    public async Task A_header_that_is_no_ascii_harms_neither_its_sender_nor_others()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.SourceRetries = 0);
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        using var client = new HttpClient(handler) { BaseAddress = gateway.Client.BaseAddress };
        for (var i = 0; i < 30; i++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Query, null, "application/json") };
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer größe");
            using var answer = await client.SendAsync(request);
            Assert.Equal("""{"data":{"order":{"no":"SO-0"}}}""", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal("Bearer größe", gateway.SalesSource.Requests[^1].Headers["Authorization"]);
    }
}
