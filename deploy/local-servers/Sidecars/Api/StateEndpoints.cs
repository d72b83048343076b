using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Local.Servers.Sidecars.States;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ErpSystem.Local.Servers.Sidecars.Api;

/// <summary>State over HTTP: values are JSON, kept as they were sent.</summary>
internal sealed class StateEndpoints(SidecarServices services)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/v1.0/state/{store}", ["POST", "PUT"], SaveAsync);
        routes.MapMethods("/v1.0/state/{store}/bulk", ["POST", "PUT"], GetBulkAsync);
        routes.MapMethods("/v1.0/state/{store}/transaction", ["POST", "PUT"], TransactAsync);
        routes.MapGet("/v1.0/state/{store}/{key}", GetAsync);
        routes.MapDelete("/v1.0/state/{store}/{key}", DeleteAsync);
    }

    private async Task<IResult> SaveAsync(string store, HttpContext http)
    {
        var component = services.Components.RequireStore(store);
        var items = await BodyAsync(http) is JsonArray list ? list.OfType<JsonObject>() : throw Malformed("a list of items is expected");
        await component.ChangeAsync(items.Select(item => Change(item, delete: false)), http.RequestAborted);
        return Results.NoContent();
    }

    private async Task<IResult> GetAsync(string store, string key, HttpContext http)
    {
        if (await services.Components.RequireStore(store).GetAsync(key, http.RequestAborted) is not { } found)
        {
            return Results.NoContent();
        }

        http.Response.Headers.ETag = found.Etag;
        return Results.Bytes(found.Value, "application/json");
    }

    private async Task<IResult> GetBulkAsync(string store, HttpContext http)
    {
        var component = services.Components.RequireStore(store);
        var keys = (await BodyAsync(http) as JsonObject)?["keys"] as JsonArray ?? throw Malformed("keys is missing");
        var items = new JsonArray();
        foreach (var key in keys.Select(key => key!.ToString()))
        {
            var item = new JsonObject { ["key"] = key };
            if (await component.GetAsync(key, http.RequestAborted) is { } found)
            {
                item["data"] = ToJson(found.Value);
                item["etag"] = found.Etag;
            }

            items.Add(item);
        }

        return Results.Text(items.ToJsonString(), "application/json");
    }

    private async Task<IResult> DeleteAsync(string store, string key, HttpContext http)
    {
        var etag = http.Request.Headers.IfMatch.ToString();
        await services.Components.RequireStore(store).ChangeAsync(
            [new StateChange(key, null, etag.Length == 0 ? null : etag, FirstWrite: false, null)], http.RequestAborted);
        return Results.NoContent();
    }

    private async Task<IResult> TransactAsync(string store, HttpContext http)
    {
        var component = services.Components.RequireStore(store);
        var operations = (await BodyAsync(http) as JsonObject)?["operations"] as JsonArray ?? throw Malformed("operations is missing");
        var changes = operations.OfType<JsonObject>().Select(operation =>
        {
            var request = operation["request"] as JsonObject ?? throw Malformed("an operation has no request");
            return operation["operation"]?.ToString() switch
            {
                "upsert" => Change(request, delete: false),
                "delete" => Change(request, delete: true),
                var other => throw Malformed($"operation type {other} not supported"),
            };
        });
        await component.ChangeAsync(changes, http.RequestAborted);
        return Results.NoContent();
    }

    private static StateChange Change(JsonObject item, bool delete) => new(
        item["key"]?.ToString() is { Length: > 0 } key ? key : throw Malformed("an item has no key"),
        delete ? null : Encoding.UTF8.GetBytes(item["value"]?.ToJsonString() ?? "null"),
        item["etag"]?.ToString(),
        item["options"]?["concurrency"]?.ToString() == "first-write",
        StateComponent.TimeToLive((item["metadata"] as JsonObject ?? []).ToDictionary(entry => entry.Key, entry => entry.Value?.ToString() ?? "")));

    private static StateException Malformed(string reason) => new(StateProblem.BadRequest, $"failed deserializing HTTP body: {reason}");

    // What was saved over gRPC need not be JSON.
    private static JsonNode? ToJson(byte[] value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return Convert.ToBase64String(value);
        }
    }

    private static async Task<JsonNode?> BodyAsync(HttpContext http)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        }
        catch (JsonException wrong)
        {
            throw Malformed(wrong.Message);
        }
    }
}
