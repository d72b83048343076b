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
    [InlineData(Ping, "application/json, */*", 200, "application/json", null)]
    [InlineData(Ping, "application/json, text/plain, */*", 200, "application/json", null)]
    [InlineData(Ping, "application/json, application/graphql-response+json", 200, "application/json", null)]
    [InlineData(Ping, "application/graphql-response+json;q=0, */*", 200, "application/json", null)]
    [InlineData(Ping, "application/json;q=0, */*;q=0.1", 200, GraphQL, null)]
    [InlineData(Ping, "application/*", 200, GraphQL, null)]
    [InlineData(Ping, "text/html, application/json;q=0.1", 200, "application/json", null)]
    [InlineData(Ping, "application/json; charset=\"UTF-8\"", 200, "application/json", null)]
    [InlineData(Ping, "application/json; charset=utf-16", 406, null, "NOT_ACCEPTABLE")]
    [InlineData(Ping, "application/json;q=0", 406, null, "NOT_ACCEPTABLE")]
    [InlineData(Ping, "text/html", 406, null, "NOT_ACCEPTABLE")]
    [InlineData("", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("", "application/json", 400, "application/json", "BAD_REQUEST")]
    [InlineData("null", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("\uFEFF" + Ping, null, 200, GraphQL, null)]
    [InlineData(Ping + "{}", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("""{"query":null}""", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("""{"query":""}""", null, 400, GraphQL, "SYNTAX_ERROR")]
    [InlineData("""{"query":""}""", "application/json", 200, "application/json", "SYNTAX_ERROR")]
    [InlineData("""{"query":"\uFEFF{ order(id: 1) { no } }","variables":null,"extensions":null,"operationName":null}""", null, 200, GraphQL, null)]
    [InlineData("""{"query":"{ order(id: 1) { no } }","variables":{},"extensions":{"x":[1]},"operationName":"","unknown":{"a":[]}}""", null, 200, GraphQL, null)]
    [InlineData("""{"query":"{ nothing }"}""", null, 400, GraphQL, "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("""{"query":"{ nothing }"}""", "application/json", 200, "application/json", "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("""{"query":"query A { ping }","operationName":"C"}""", "application/json", 200, "application/json", "UNKNOWN_OPERATION")]
    [InlineData("""{"query":"{ping}","variables":"x"}""", "application/json", 400, "application/json", "BAD_REQUEST")]
    [InlineData("""{"query":"{ping}","variables":7}""", null, 400, GraphQL, "BAD_REQUEST")]
    [InlineData("""{"query":"{ping}","extensions":[]}""", null, 400, GraphQL, "BAD_REQUEST")]
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
    [InlineData("multipart/form-data")]
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
    [InlineData("GET", "?query=query($i:ID!){order(id:$i){no}}&variables={", 400, "BAD_REQUEST")]
    [InlineData("GET", "?query={order(id:1){no}}&variables=[]", 400, "BAD_REQUEST")]
    [InlineData("GET", "?query={order(id:1){no}}&variables=null&extensions=null&operationName=", 200, null)]
    [InlineData("GET", "?query={order(id:1){no}}&extensions=[]", 400, "BAD_REQUEST")]
    [InlineData("GET", "?query={order(id:1){no}}&extensions={}{}", 400, "BAD_REQUEST")]
    [InlineData("GET", "?query={order(id:1){no}}&operationName=null", 400, "UNKNOWN_OPERATION")]
    [InlineData("GET", "?query=", 400, "SYNTAX_ERROR")]
    [InlineData("GET", "?query=mutation A{orderCancel(id:1){no}} query B{order(id:1){no}}&operationName=B", 200, null)]
    [InlineData("GET", "?query=mutation{orderCancel(id:\"o0\"){no}}", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("PUT", "?query={ping}", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("DELETE", "", 405, "METHOD_NOT_ALLOWED")]
    public async Task Methods_other_than_post_are_served_as_the_specification_says(string method, string query, int status, string? code)
    {
        using var response = await shared.Gateway.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql" + query));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, CodeOf(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_methods_that_would_have_been_right_are_told()
    {
        using var mutation = await shared.Gateway.Client.GetAsync("/graphql?query=mutation{orderCancel(id:1){no}}");
        using var put = await shared.Gateway.Client.PutAsync("/graphql", new StringContent(Ping));
        using var options = await shared.Gateway.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/graphql"));

        Assert.Equal([(405, "POST"), (405, "GET,HEAD,OPTIONS,POST"), (204, "GET,HEAD,OPTIONS,POST")],
            new[] { mutation, put, options }.Select(response => ((int)response.StatusCode, string.Join(',', response.Content.Headers.Allow))));
    }

    [Fact]
    public async Task A_head_is_a_get_without_its_body()
    {
        using var get = await shared.Gateway.Client.GetAsync("/graphql?query={order(id:1){no}}");
        using var head = await shared.Gateway.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/graphql?query={order(id:1){no}}"));

        Assert.Equal((200, get.Content.Headers.ContentLength), ((int)head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("application/json", "gzip")]
    [InlineData("application/json; charset=utf-16", null)]
    public async Task A_body_without_a_type_or_with_an_encoding_is_415(string? contentType, string? encoding)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Ping));
        content.Headers.ContentType = contentType is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var response = await shared.Gateway.Client.PostAsync("/graphql", content);

        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", CodeOf(await response.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    public async Task Null_data_after_execution_is_200(string? accept)
    {
        var demanding = Supergateway.Sales.Replace("ping(text: String): String", "ping(text: String): String!", StringComparison.Ordinal);
        await using var gateway = await Supergateway.StartAsync([], null, demanding);
        gateway.SalesSource.Answer("""{"data":null,"errors":[{"message":"no"}]}""");

        using var response = await gateway.PostAsync("""{"query":"{ ping }"}""", accept);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.StartsWith("""{"data":null,"errors":[""", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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
