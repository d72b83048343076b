using System.Net;
using System.Text;
using System.Text.Json;

namespace ErpSystem.Gateway.Tests;

public sealed class HttpTransportTests(HttpTransportTests.Shared shared) : IClassFixture<HttpTransportTests.Shared>
{
    private const string Ping = """{"query":"{ order(id: \"o0\") { no } }"}""";
    private const string GraphQL = "application/graphql-response+json";

    [Theory]
    [InlineData(Ping, null, 200, GraphQL, null)]
    [InlineData(Ping, "*/*", 200, GraphQL, null)]
    [InlineData(Ping, "application/json", 200, "application/json", null)]
    [InlineData(Ping, "application/json, application/graphql-response+json;q=0.5", 200, "application/json", null)]
    [InlineData(Ping, "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", 200, GraphQL, null)]
    [InlineData(Ping, "text/html", 406, null, "NOT_ACCEPTABLE")]
    [InlineData("{", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("{", "application/json", 400, "application/json", "BAD_REQUEST")]
    [InlineData("{}", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("{}", "application/json", 400, "application/json", "BAD_REQUEST")]
    [InlineData("""{"query":7}""", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("""{"query":"{ping}","variables":[]}""", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("""{"query":"{ping}","extensions":"x"}""", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("""{"query":"{ping}","operationName":1}""", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("""[{"query":"{ping}"}]""", null, 400, GraphQL, "BATCHING_DISABLED")]
    [InlineData("""{"query":"{ ping"}""", null, 400, GraphQL, "SYNTAX_ERROR")]
    [InlineData("""{"query":"{ ping"}""", "application/json", 200, "application/json", "SYNTAX_ERROR")]
    [InlineData("""{"query":"query A { ping } query B { ping }"}""", null, 400, GraphQL, "UNKNOWN_OPERATION")]
    [InlineData("""{"query":"query A { ping }","operationName":"C"}""", null, 400, GraphQL, "UNKNOWN_OPERATION")]
    [InlineData("""{"query":"query($id: ID!) { order(id: $id) { no } }"}""", null, 400, GraphQL, "VARIABLE_MISSING")]
    [InlineData("""{"query":"query($id: ID!) { order(id: $id) { no } }"}""", "application/json", 200, "application/json", "VARIABLE_MISSING")]
    public async Task A_post_has_the_status_of_its_media_type(string body, string? accept, int status, string? mediaType, string? code)
    {
        using var response = await shared.Gateway.PostAsync(body, accept);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(mediaType ?? GraphQL, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, CodeOf(await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    public async Task A_body_that_is_not_json_is_415(string contentType)
    {
        using var response = await shared.Gateway.PostAsync(Ping, contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "?query={order(id:\"o0\"){no}}", 200, null)]
    [InlineData("GET", "?query=query($i:ID!){order(id:$i){no}}&variables={\"i\":\"o0\"}", 200, null)]
    [InlineData("GET", "?query=query A{order(id:\"o0\"){no}} query B{ping}&operationName=A", 200, null)]
    [InlineData("GET", "", 400, "BAD_REQUEST")]
    [InlineData("GET", "?query={ping}&query={ping}", 400, "BAD_REQUEST")]
    [InlineData("GET", "?query=query($i:ID!){order(id:$i){no}}&variables={", 400, "VARIABLES_INVALID_JSON")]
    [InlineData("GET", "?query=mutation{orderCancel(id:\"o0\"){no}}", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("PUT", "?query={ping}", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("DELETE", "", 405, "METHOD_NOT_ALLOWED")]
    public async Task Methods_other_than_post_are_served_as_the_specification_says(string method, string query, int status, string? code)
    {
        using var response = await shared.Gateway.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql" + query));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, CodeOf(await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("cross-site", null, 403)]
    [InlineData("cross-site", "GraphQL-Preflight", 200)]
    [InlineData("same-origin", null, 200)]
    [InlineData("none", null, 200)]
    public async Task A_get_from_a_foreign_site_needs_a_header(string site, string? header, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={order(id:\"o0\"){no}}");
        request.Headers.Add("Sec-Fetch-Site", site);
        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        using var response = await shared.Gateway.Client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Text_that_is_no_unicode_is_refused()
    {
        var content = new ByteArrayContent([.. """{"query":"{ ping(text: \" """u8, 0xFF, .. "\") }\"}"u8]);
        content.Headers.ContentType = new("application/json");

        using var response = await shared.Gateway.Client.PostAsync("/graphql", content);

        Assert.Equal("BAD_REQUEST", CodeOf(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_client_schema_shows_what_clients_may_use() =>
        Snapshot.Match(await shared.Gateway.Client.GetStringAsync("/graphql/schema.graphql"));

    [Fact]
    public async Task Introspection_is_answered_in_development() =>
        Snapshot.Match(await shared.Gateway.QueryAsync("""{ __type(name: "Order") { name fields { name type { kind name ofType { name } } } } order(id: "o0") { no __typename } }"""));

    [Fact]
    public async Task Health_is_told()
    {
        Assert.Equal("live", await shared.Gateway.Client.GetStringAsync("/health"));
        Assert.Equal("ready", await shared.Gateway.Client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Headers_that_are_forwarded_reach_the_sources()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Ping, Encoding.UTF8, "application/json") };
        request.Headers.Add("Authorization", "Bearer one");
        request.Headers.Add("X-Erp-Development-Caller", "clerk");
        request.Headers.Add("Cookie", "secret=1");

        using var response = await shared.Gateway.Client.SendAsync(request);

        var headers = shared.Gateway.SalesSource.Requests[^1].Headers;
        Assert.Equal(("Bearer one", "clerk", false), (headers["Authorization"], headers["X-Erp-Development-Caller"], headers.ContainsKey("Cookie")));
    }

    [Fact]
    public async Task A_response_is_compressed_for_those_who_ask()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Ping, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept-Encoding", "br");

        using var response = await shared.Gateway.Client.SendAsync(request);

        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
    }

    internal static string? CodeOf(string body)
    {
        using var response = JsonDocument.Parse(body);
        return response.RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }

    public sealed class Shared : IAsyncLifetime
    {
        internal Supergateway Gateway { get; private set; } = null!;

        public async Task InitializeAsync() => Gateway = await Supergateway.StartAsync();

        public async Task DisposeAsync() => await Gateway.DisposeAsync();
    }
}
