using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Local.Servers.Sidecars.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ErpSystem.Local.Servers.Sidecars.Api;

/// <summary>Publishing over HTTP, one message or many.</summary>
internal sealed class PublishEndpoints(SidecarServices services)
{
    private const string DefaultContentType = "text/plain";
    private const string MetadataPrefix = "metadata.";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/v1.0/publish/bulk/{pubsub}/{**topic}", ["POST", "PUT"], BulkAsync);
        routes.MapMethods("/v1.0-alpha1/publish/bulk/{pubsub}/{**topic}", ["POST", "PUT"], BulkAsync);
        routes.MapMethods("/v1.0/publish/{pubsub}/{**topic}", ["POST", "PUT"], PublishAsync);
    }

    private async Task<IResult> PublishAsync(string pubsub, string? topic, HttpContext http)
    {
        var component = services.Components.RequirePubsub(pubsub);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var message = Message(http, pubsub, topic, body.ToArray(), http.Request.ContentType, Metadata(http));
        await component.PublishAsync(message, http.RequestAborted);
        return Results.NoContent();
    }

    private async Task<IResult> BulkAsync(string pubsub, string? topic, HttpContext http)
    {
        var component = services.Components.RequirePubsub(pubsub);
        var failed = new List<object>();
        foreach (var entry in await EntriesAsync(http))
        {
            var metadata = Metadata(http);
            foreach (var (name, value) in entry["metadata"] as JsonObject ?? [])
            {
                metadata[name] = value?.ToString() ?? "";
            }

            var contentType = entry["contentType"]?.ToString();
            try
            {
                await component.PublishAsync(Message(http, pubsub, topic, Bytes(entry["event"], contentType), contentType, metadata), http.RequestAborted);
            }
            catch (PublishException broken) when (broken.Problem is PublishProblem.Broker or PublishProblem.BadEvent)
            {
                failed.Add(new { entryId = entry["entryId"]?.ToString(), error = broken.Message });
            }
        }

        return failed.Count == 0
            ? Results.NoContent()
            : Results.Json(new { failedEntries = failed, errorCode = "ERR_PUBSUB_PUBLISH_MESSAGE" }, statusCode: StatusCodes.Status500InternalServerError);
    }

    private static async Task<IEnumerable<JsonObject>> EntriesAsync(HttpContext http)
    {
        try
        {
            return (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonArray ?? []).OfType<JsonObject>();
        }
        catch (JsonException wrong)
        {
            throw new PublishException(PublishProblem.BadEvent, $"the body is no list of entries: {wrong.Message}", wrong);
        }
    }

    // A text that does not call itself JSON is meant without its quotes; bytes come as base64.
    private static byte[] Bytes(JsonNode? payload, string? contentType) => payload switch
    {
        JsonValue value when contentType == "application/octet-stream" => Convert.FromBase64String(value.ToString()),
        JsonValue value when contentType?.Contains("json", StringComparison.Ordinal) is not true => Encoding.UTF8.GetBytes(value.ToString()),
        _ => Encoding.UTF8.GetBytes(payload?.ToJsonString() ?? "null"),
    };

    private static PublishedMessage Message(
        HttpContext http, string pubsub, string? topic, byte[] data, string? contentType, IReadOnlyDictionary<string, string> metadata) => new(
        pubsub,
        topic ?? "",
        data,
        string.IsNullOrEmpty(contentType) ? DefaultContentType : contentType,
        metadata,
        http.Request.Headers["traceparent"] is [{ } parent, ..] ? parent : null,
        http.Request.Headers["tracestate"] is [{ } state, ..] ? state : null);

    private static Dictionary<string, string> Metadata(HttpContext http) => http.Request.Query
        .Where(parameter => parameter.Key.StartsWith(MetadataPrefix, StringComparison.Ordinal))
        .ToDictionary(parameter => parameter.Key[MetadataPrefix.Length..], parameter => parameter.Value.ToString());
}
