using System.Net.Http.Headers;

namespace ErpSystem.Gateway.Tests;

public sealed class BrowserTests
{
    private const string Small = """{"query":"{ order(id: 1) { no } }"}""";
    private const string Large = """{"query":"{ orders { id no state product { id name onHand } } }"}""";

    [Theory]
    [InlineData("https://erp.example", true)]
    [InlineData("https://other.example", false)]
    public async Task A_preflight_lets_configured_origins_in(string origin, bool isAllowed)
    {
        await using var gateway = await Supergateway.StartAsync(["--Gateway:CorsOrigins:0", "https://erp.example", "--Gateway:CorsCredentials", "true"]);
        var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,authorization");

        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(isAllowed ? origin : null, Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal(isAllowed ? "content-type,authorization" : null, Header(response, "Access-Control-Allow-Headers"));
        Assert.Equal(isAllowed ? "true" : null, Header(response, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Any_origin_may_call_when_so_set_and_reads_the_exposed_headers()
    {
        await using var gateway = await Supergateway.StartAsync(["--Gateway:CorsOrigins:0", "*"]);

        using var response = await gateway.PostAsync(Small, headers: [("Origin", "https://any.example")]);

        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("GraphQL-Supergraph,Retry-After", Header(response, "Access-Control-Expose-Headers"));
        Assert.Null(Header(response, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task No_origin_is_let_in_unless_configured()
    {
        await using var gateway = await Supergateway.StartAsync();

        using var response = await gateway.PostAsync(Small, headers: [("Origin", "https://any.example")]);

        Assert.Null(Header(response, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("cross-site", "https://foreign.example", null, 403)]
    [InlineData("same-site", "https://foreign.example", null, 403)]
    [InlineData("cross-site", null, null, 403)]
    [InlineData("cross-site", null, "text/plain", 403)]
    [InlineData("cross-site", null, "application/json", 200)]
    [InlineData("cross-site", "https://erp.example", null, 200)]
    public async Task A_get_of_a_foreign_page_passes_only_where_its_browser_asked_first(string site, string? origin, string? contentType, int status)
    {
        await using var gateway = await Supergateway.StartAsync(options => options.CorsOrigins.Add("https://erp.example"));

        using var response = await gateway.Client.SendAsync(Foreign(site, origin, contentType));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("https://any.example", 200)]
    [InlineData(null, 403)]
    public async Task Where_every_origin_may_call_a_get_that_states_its_origin_passes(string? origin, int status)
    {
        await using var gateway = await Supergateway.StartAsync(options => options.CorsOrigins.Add("*"));

        using var response = await gateway.Client.SendAsync(Foreign("cross-site", origin, null));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_guard_against_foreign_pages_can_be_turned_off()
    {
        await using var gateway = await Supergateway.StartAsync(["--Gateway:CsrfPrevention", "false"]);

        using var response = await gateway.Client.SendAsync(Foreign("cross-site", null, null));

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("zstd", null)]
    [InlineData(null, null)]
    public async Task A_large_response_is_compressed_for_those_who_ask(string? accepted, string? encoding)
    {
        await using var gateway = await Supergateway.StartAsync();
        gateway.SalesSource.Answer(SalesAnswers.Orders(100));

        using var small = await gateway.PostAsync(Small, headers: accepted is null ? [] : [("Accept-Encoding", accepted)]);
        using var large = await gateway.PostAsync(Large, headers: accepted is null ? [] : [("Accept-Encoding", accepted)]);

        Assert.Empty(small.Content.Headers.ContentEncoding);
        Assert.Equal(encoding, large.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(accepted is not null, large.Headers.Vary.Contains("Accept-Encoding"));
    }

    private static HttpRequestMessage Foreign(string site, string? origin, string? contentType)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={order(id:1){no}}");
        request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (contentType is not null)
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        }

        return request;
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
