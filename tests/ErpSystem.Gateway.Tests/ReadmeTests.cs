using System.Text.RegularExpressions;
using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Security;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Tests;

/// <summary>The tables of gateway/README.md say what the code does.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("gateway", "README.md"));

    private static readonly string[] ValidationLimits =
    [
        "TOKEN_LIMIT_EXCEEDED", "DEPTH_LIMIT_EXCEEDED", "ALIAS_LIMIT_EXCEEDED", "ROOT_FIELD_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED",
        "DIRECTIVE_LIMIT_EXCEEDED", "MAX_INTROSPECTION_DEPTH", "INTROSPECTION_DISABLED",
    ];

    [Fact]
    public void The_table_of_settings_has_all_settings_and_their_defaults()
    {
        var defaults = new GatewayOptions();
        var own = typeof(GatewayOptions).GetProperties()
            .Where(property => property.Name is not (nameof(GatewayOptions.Archive) or nameof(GatewayOptions.Limits) or nameof(GatewayOptions.Subscriptions)))
            .Select(property => (property.Name, Default: Show(property.GetValue(defaults))));
        var limits = typeof(RequestLimits).GetProperties().Select(property => ($"Limits:{property.Name}", Show(property.GetValue(defaults.Limits))));
        var subscriptions = typeof(SubscriptionSettings).GetProperties().Select(property => ($"Subscriptions:{property.Name}", Show(property.GetValue(defaults.Subscriptions))));

        Assert.Equal(own.Concat(limits).Concat(subscriptions).Order(), Rows("Settings").Select(row => (Bare(row[0]), Bare(row[1]))).Order());
    }

    [Fact]
    public void The_table_of_codes_has_all_codes()
    {
        var codes = new[] { typeof(RequestErrorCodes), typeof(SourceErrorCodes), typeof(SubscriptionErrorCodes) }.SelectMany(type => type.GetFields()).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Concat(ValidationLimits).Order(StringComparer.Ordinal), Codes().Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Provoked))]
    public async Task Each_code_comes_with_the_status_of_the_table(string code, string[] settings, string method, string path, string body, string[] headers)
    {
        await using var gateway = await Supergateway.StartAsync(settings);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
        {
            request.Content = new StringContent(body, null, headers is ["Content-Type", var type] ? type : "application/json");
        }
        else if (headers.Length == 2)
        {
            request.Headers.Add(headers[0], headers[1]);
        }

        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal(code, HttpTransportTests.CodeOf(await response.Content.ReadAsStringAsync()));
        Assert.Equal(Codes()[code], ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public static TheoryData<string, string[], string, string, string, string[]> Provoked()
    {
        var data = new TheoryData<string, string[], string, string, string, string[]>();
        Post(RequestErrorCodes.BadRequest, "{}");
        Post(RequestErrorCodes.UnknownOperation, """{"query":"query A { ping } query B { ping }"}""");
        Post(RequestErrorCodes.BodyLimit, """{"query":"{ ping }"}""", "--Gateway:Limits:BodyBytes", "5");
        Post(RequestErrorCodes.VariablesLimit, """{"query":"{ ping }","variables":{"a":1}}""", "--Gateway:Limits:VariablesBytes", "5");
        Post(RequestErrorCodes.BatchLimit, "[{},{}]", "--Gateway:MaxBatchSize", "1");
        Post(RequestErrorCodes.BatchingDisabled, "[{}]");
        Post(RequestErrorCodes.CostLimit, """{"query":"{ orders { no } }"}""", "--Gateway:Limits:Cost", "1");
        Post(RequestErrorCodes.OperationNotFound, """{"id":"x"}""");
        Post(RequestErrorCodes.OperationStoreUnavailable, """{"id":"x"}""", "--Gateway:OperationsRedis", "127.0.0.1:1");
        Post(RequestErrorCodes.PersistedQueryNotFound, """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}""");
        Post(RequestErrorCodes.PersistedQueryNotSupported, """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}""", "--Gateway:AutomaticOperations", "false");
        Post(RequestErrorCodes.PersistedQueryMismatch, """{"query":"{ ping }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}""");
        Post(RequestErrorCodes.OnlyStoredOperations, """{"query":"{ ping }"}""", "--Gateway:OnlyStoredOperations", "true");
        Post("TOKEN_LIMIT_EXCEEDED", """{"query":"{ ping }"}""", "--Gateway:Limits:Tokens", "2");
        Post("DEPTH_LIMIT_EXCEEDED", """{"query":"{ orders { no } }"}""", "--Gateway:Limits:Depth", "1");
        Post("ALIAS_LIMIT_EXCEEDED", """{"query":"{ a: ping b: ping }"}""", "--Gateway:Limits:Aliases", "1");
        Post("ROOT_FIELD_LIMIT_EXCEEDED", """{"query":"{ ping ping }"}""", "--Gateway:Limits:RootFields", "1");
        Post("FIELD_LIMIT_EXCEEDED", """{"query":"{ orders { no id } }"}""", "--Gateway:Limits:Fields", "2");
        Post("DIRECTIVE_LIMIT_EXCEEDED", """{"query":"{ ...F @skip(if: false) } fragment F on Query { ping @skip(if: true) }"}""", "--Gateway:Limits:Directives", "1");
        Post("MAX_INTROSPECTION_DEPTH", """{"query":"{ __schema { types { fields { name } } } }"}""", "--Gateway:Limits:IntrospectionDepth", "1");
        Post("INTROSPECTION_DISABLED", """{"query":"{ __schema { types { name } } }"}""", "--Gateway:Introspection", "false");
        data.Add(RequestErrorCodes.UnsupportedMediaType, [], "POST", "/graphql", "{}", ["Content-Type", "text/plain"]);
        data.Add(RequestErrorCodes.NotAcceptable, [], "GET", "/graphql?query={ping}", "", ["Accept", "text/html"]);
        data.Add(RequestErrorCodes.MethodNotAllowed, [], "DELETE", "/graphql", "", []);
        data.Add(RequestErrorCodes.CsrfPrevented, [], "GET", "/graphql?query={ping}", "", ["Sec-Fetch-Site", "cross-site"]);
        return data;

        void Post(string code, string body, params string[] settings) => data.Add(code, settings, "POST", "/graphql", body, []);
    }

    private static Dictionary<string, string> Codes() => Rows("Errors").ToDictionary(row => Bare(row[0]), row => row[1].Trim(), StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string heading)
    {
        var section = Text[Text.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", StringComparison.Ordinal);
        return (end < 0 ? section : section[..end]).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1..]);
    }

    private static string Bare(string cell) => Quotes().Replace(cell, "").Trim();

    private static string Show(object? value) => value switch
    {
        null or "" => "–",
        bool flag => flag ? "true" : "false",
        TimeSpan time => time.ToString("c", System.Globalization.CultureInfo.InvariantCulture),
        string text => text,
        System.Collections.IEnumerable items => string.Join(", ", items.Cast<object>()) is { Length: > 0 } joined ? joined : "–",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    [GeneratedRegex("`")]
    private static partial Regex Quotes();
}
