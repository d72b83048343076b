using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ErpSystem.Subgraphs.Tests.Fixtures;

namespace ErpSystem.Subgraphs.Tests.Http;

public sealed class EndpointTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData("application/graphql-response+json", "{ twice(value: \"1\") }", 200, "application/graphql-response+json")]
    [InlineData("application/json", "{ twice(value: \"1\") }", 200, "application/json")]
    [InlineData("*/*", "{ twice(value: \"1\") }", 200, "application/graphql-response+json")]
    [InlineData("application/json, application/graphql-response+json;q=0.5", "{ twice(value: \"1\") }", 200, "application/json")]
    [InlineData("application/graphql-response+json", "{ broken }", 200, "application/graphql-response+json")]
    [InlineData("application/graphql-response+json", "{ unknown }", 400, "application/graphql-response+json")]
    [InlineData("application/graphql-response+json", "{", 400, "application/graphql-response+json")]
    [InlineData("application/json", "{ unknown }", 200, "application/json")]
    [InlineData("text/html", "{ twice(value: \"1\") }", 406, "application/json")]
    public async Task Media_types_and_status_codes_are_those_of_GraphQL_over_HTTP(string accept, string query, int status, string mediaType)
    {
        using var response = await library.SendAsync(query, accept: accept);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"variables":{}}""")]
    [InlineData("""{"query":5}""")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":"{__typename}","variables":5}""")]
    [InlineData("""{"query":"{__typename}","variables":[]}""")]
    [InlineData("""{"query":"{__typename}","operationName":5}""")]
    [InlineData("""{"query":"{__typename}","extensions":"x"}""")]
    [InlineData("""{"query":"{__typename}"} more""")]
    public async Task A_body_that_is_no_request_is_400_with_a_code(string body)
    {
        using var response = await SendBodyAsync(new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("INVALID_REQUEST", await CodeAsync(response));
    }

    [Theory]
    [InlineData("?query={__typename}&variables=5")]
    [InlineData("?query={__typename}&variables={")]
    [InlineData("?variables={}")]
    public async Task A_query_string_that_is_no_request_is_400_with_a_code(string query)
    {
        using var response = await library.Client.GetAsync(new Uri(library.Url, query));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("INVALID_REQUEST", await CodeAsync(response));
    }

    [Fact]
    public async Task A_connection_that_was_refused_serves_the_next_request()
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        using var client = new HttpClient(handler);
        for (var i = 0; i < 3; i++)
        {
            using var refused = await client.PostAsync(library.Url, new StringContent("{", Encoding.UTF8, "application/json"));
            using var served = await client.PostAsync(library.Url, new StringContent("""{"query":"{__typename}"}""", Encoding.UTF8, "application/json"));

            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("""{"data":{"__typename":"Query"}}""", await served.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task The_schema_can_be_asked_for()
    {
        using var answer = await library.PostAsync(
            "{ __schema { directives { name locations args { name defaultValue type { name kind } } } types { name kind fields { name args { name defaultValue } } inputFields { name defaultValue } enumValues { name } possibleTypes { name } } } }");

        Assert.False(answer.RootElement.TryGetProperty("errors", out _), answer.RootElement.GetRawText());
        var types = answer.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString()).ToList();
        Assert.Contains("BookLendError", types);
        Assert.Contains("ID", types);
    }

    [Theory]
    [InlineData("query A { __typename } query B { __typename }", "NO_OPERATION_NAME")]
    [InlineData("subscription { x }", "SUBSCRIPTION_NOT_SERVED")]
    public async Task An_operation_that_cannot_be_chosen_has_a_code(string query, string code)
    {
        using var answer = await library.PostAsync(query);

        Assert.Equal(code, Code(answer));
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_415()
    {
        using var response = await SendBodyAsync(new StringContent("{ twice }", Encoding.UTF8, "text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", await CodeAsync(response));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_ten_megabytes_is_413_whether_its_length_is_announced_or_not(bool isAnnounced)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = "{ twice(value: \"1\") }", variables = new { text = new string('x', 10 * 1024 * 1024) } });
        using var content = isAnnounced ? new ByteArrayContent(body) : (HttpContent)new StreamContent(new UnknownLength(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await SendBodyAsync(content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("REQUEST_TOO_LARGE", await CodeAsync(response));
    }

    [Fact]
    public async Task Ten_thousand_aliases_are_refused()
    {
        using var answer = await library.PostAsync($"{{ {string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"a{i}: twice(value: \"1\")"))} }}");

        Assert.Equal("DOCUMENT_TOO_LARGE", Code(answer));
    }

    [Fact]
    public async Task Thousands_of_equal_fields_are_refused()
    {
        using var answer = await library.PostAsync($"{{ books {{ nodes {{ {string.Join(' ', Enumerable.Repeat("id", 2_000))} }} }} }}");

        Assert.Equal("DOCUMENT_TOO_LARGE", Code(answer));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(5_000)]
    public async Task A_document_that_is_too_deep_is_refused(int depth)
    {
        var inner = string.Concat(Enumerable.Repeat("nodes { shelf { books { ", depth / 3)) + "totalCount" + string.Concat(Enumerable.Repeat(" } } }", depth / 3));

        using var answer = await library.PostAsync($"{{ books {{ {inner} }} }}");

        Assert.Equal("DOCUMENT_TOO_DEEP", Code(answer));
    }

    [Fact]
    public async Task What_the_gateway_sends_is_far_inside_the_limits()
    {
        var keys = Enumerable.Range(1, 1000).Select(i => DemoId.Of<Library.Book>(i).ToString()).ToArray();
        var groups = string.Join(' ', Enumerable.Range(0, 64).Select(i => $"g{i}: booksByIds(ids: $k{i}) {{ id title weight(gramsPerPage: $r{i}) {{ value unit }} }}"));
        var declared = string.Join(' ', Enumerable.Range(0, 64).Select(i => $"$k{i}: [ID!]! $r{i}: Decimal"));
        var variables = Enumerable.Range(0, 64).SelectMany(i => new (string, object)[] { ($"k{i}", keys), ($"r{i}", $"{i}") }).ToDictionary(pair => pair.Item1, pair => pair.Item2);

        using var answer = await library.PostAsync($"query({declared}) {{ {groups} }}", variables);

        Assert.False(answer.RootElement.TryGetProperty("errors", out _));
        Assert.Equal(1000, answer.RootElement.GetProperty("data").GetProperty("g63").GetArrayLength());
    }

    [Fact]
    public async Task A_query_may_come_by_GET_and_a_mutation_may_not()
    {
        using var query = await library.Client.GetAsync(new Uri(library.Url, "?query=query($v:Decimal!){twice(value:$v)}&variables={\"v\":\"2.5\"}"));
        using var mutation = await library.Client.GetAsync(new Uri(library.Url, "?query=mutation{bookLend(input:{bookId:\"x\",idempotencyKey:\"y\"}){replayed}}"));

        Assert.Equal("""{"data":{"twice":"5"}}""", await query.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
    }

    [Fact]
    public async Task What_went_wrong_inside_stays_inside_and_the_trace_id_finds_it_in_the_log()
    {
        using var response = await library.SendAsync("{ broken }");

        var text = await response.Content.ReadAsStringAsync();
        var error = JsonDocument.Parse(text).RootElement.GetProperty("errors")[0];
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.Equal("INTERNAL_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
        var traceId = error.GetProperty("extensions").GetProperty("traceId").GetString()!;
        Assert.Contains(library.Logs.Lines, line => line.Contains(traceId, StringComparison.Ordinal) && line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_caller_is_nobody()
    {
        using var response = await library.SendAsync("{ twice(value: \"1\") }", caller: "somebody");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("UNAUTHENTICATED", await CodeAsync(response));
    }

    [Fact]
    public async Task A_document_seen_before_still_has_its_variables_checked()
    {
        const string Query = "query($v: Decimal!) { twice(value: $v) }";
        using var first = await library.PostAsync(Query, new { v = "1" });

        using var second = await library.PostAsync(Query, new { v = 1.5 });
        using var third = await library.PostAsync(Query);
        using var fourth = await library.PostAsync(Query, new { v = "3" });

        Assert.Equal("INVALID_DECIMAL", Code(second));
        Assert.Equal("INVALID_VARIABLE", Code(third));
        Assert.Equal("6", fourth.RootElement.GetProperty("data").GetProperty("twice").GetString());
    }

    private Task<HttpResponseMessage> SendBodyAsync(HttpContent content) => library.Client.PostAsync(library.Url, content);

    private static async Task<string?> CodeAsync(HttpResponseMessage response)
    {
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return Code(answer);
    }

    private static string? Code(JsonDocument answer) => answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
