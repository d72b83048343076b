using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Federations.Generation;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>One request: a generated operation, whole or damaged in its document, its variables, its JSON or its HTTP.</summary>
internal sealed class FuzzedRequest
{
    private static readonly string[] Ids = [.. from type in Enumerable.Range(0, 3) from number in (int[])[0, 1, 4, 9] select $"E{type}-{number}"];

    private readonly Random random;

    private FuzzedRequest(SchemaDefinition schema, int seed)
    {
        random = new Random(seed);
        Document = new RandomOperation(schema, seed) { Ids = Ids }.Write();
        for (var attempt = 1; attempt < 20 && !IsValid(schema, Document); attempt++)
        {
            Document = new RandomOperation(schema, unchecked(seed + (attempt * 7919))) { Ids = Ids }.Write();
        }

        // In some worlds twenty in a row are not valid.
        Document = IsValid(schema, Document) ? Document : "{ __typename }";
        Variables = $"{{\"x\":{(seed % 2 == 0 ? "true" : "false")},\"key\":\"{Ids[(seed & int.MaxValue) % Ids.Length]}\",\"text\":\"t\"}}";
    }

    public string Document { get; private set; }

    public string Variables { get; private set; }

    /// <summary>The request body's JSON; damaged on its own where HTTP is fuzzed.</summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>True when document and variables are sent as they were generated, in a proper request.</summary>
    public bool IsProper { get; private set; }

    public bool AsksForJson { get; private set; }

    /// <summary>A request without any damage.</summary>
    public static FuzzedRequest Right(SchemaDefinition schema, int seed) => new FuzzedRequest(schema, seed) { IsProper = true }.WithBody();

    public static FuzzedRequest Fuzzed(SchemaDefinition schema, int seed)
    {
        var request = new FuzzedRequest(schema, seed);
        switch (request.random.Next(10))
        {
            case 0:
                request.Document = Damage.Of(request.Document, request.random);
                return request.WithBody();
            case 1:
                request.Variables = Damage.Of(request.Variables, request.random);
                return request.WithBody();
            case 2:
                request.WithBody();
                request.Body = request.random.Next(2) == 0 ? Damage.Of(request.Body, request.random) : Damage.Bytes(Damage.Of(Encoding.UTF8.GetString(request.Body), request.random));
                return request;
            default:
                request.IsProper = true;
                return request.WithBody();
        }
    }

    /// <summary>The request; sources damage their replies by the seed that it names, if any.</summary>
    public HttpRequestMessage Message(int? damage)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Body) };
        message.Headers.Add(FuzzedSource.SeedHeader, damage?.ToString(CultureInfo.InvariantCulture) ?? "none");
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        switch (random.Next(6))
        {
            case 0:
                message.Headers.TryAddWithoutValidation("Accept", "application/json");
                AsksForJson = true;
                break;
            case 1:
                message.Headers.TransferEncodingChunked = true;
                break;
            case 2 when !IsProper:
                Distort(message);
                break;
        }

        return message;
    }

    private void Distort(HttpRequestMessage message)
    {
        var (name, value) = random.Next(8) switch
        {
            0 => ("Accept", ((string[])["text/html", "*/*;q=0", "application/*", "nonsense", ",,,", "application/json;q=0.1, */*"])[random.Next(6)]),
            1 => ("Content-Type", ((string[])["text/plain", "application/json; charset=utf-16", "multipart/form-data", "", "application/graphql", ";;"])[random.Next(6)]),
            2 => ("Content-Encoding", "gzip"),
            3 => ("Accept-Encoding", "gzip, br;q=0.1, nonsense"),
            4 => ("Authorization", Damage.Of("Bearer abc", random)),
            5 => ("traceparent", "00-zz-zz-zz"),
            6 => ("Cookie", new string('x', 2_000)),
            _ => ("Sec-Fetch-Site", "cross-site"),
        };
        var headers = name.StartsWith("Content-", StringComparison.Ordinal) ? message.Content!.Headers : (HttpHeaders)message.Headers;
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, string.Concat(value.Where(character => character is >= ' ' and < (char)127)));

        if (random.Next(4) == 0)
        {
            message.Method = ((HttpMethod[])[HttpMethod.Get, HttpMethod.Put, HttpMethod.Options, HttpMethod.Delete, HttpMethod.Head])[random.Next(5)];
            message.RequestUri = new Uri("/graphql?query=" + Uri.EscapeDataString(WellFormed(Document)) + "&variables=" + Uri.EscapeDataString(WellFormed(Variables))
                + (random.Next(2) == 0 ? "&extensions=" + Uri.EscapeDataString(WellFormed(Damage.Of("{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"\\ud800abc\"}}", random))) : ""), UriKind.Relative);
            message.Content = null;
        }
    }

    // A URL holds no lone surrogate.
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private FuzzedRequest WithBody()
    {
        Body = Damage.Bytes($"{{\"query\":{JsonSerializer.Serialize(Document)},\"variables\":{Variables}}}");
        return this;
    }

    private static bool IsValid(SchemaDefinition schema, string text) => OperationParser.Parse(text).Document is { } document && OperationValidator.Validate(schema, document, text).IsEmpty;
}
