using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ErpSystem.Local.Play;

/// <summary>Operations at a gateway that may be away, or whose sources may be: sent again until there is a whole answer.</summary>
/// <remarks>Only queries and mutations with an idempotency key may be sent this way: anything else could be done twice.</remarks>
public sealed class GatewayCalls(HttpClient client, string url)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns `data`.</summary>
    /// <exception cref="PlayException">The operation is wrong; sending it again would not mend it.</exception>
    public async Task<JsonNode> QueryAsync([StringSyntax("graphql")] string query, object? variables, CancellationToken ct)
    {
        while (true)
        {
            if (await TryAsync(query, variables, ct) is { } data)
            {
                return data;
            }

            await Task.Delay(pause, ct);
        }
    }

    private async Task<JsonNode?> TryAsync(string query, object? variables, CancellationToken ct)
    {
        try
        {
            using var response = await client.PostAsJsonAsync(url, new { query, variables }, ct);
            var reply = await response.Content.ReadFromJsonAsync<JsonNode>(ct);
            return reply?["errors"]?.AsArray() is { Count: > 0 } errors ? Judge(errors) : reply?["data"];
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
        {
            return null; // the gateway is away, or went in the middle of its answer
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null; // the client's own limit of time
        }
    }

    private static JsonNode? Judge(JsonArray errors)
    {
        var codes = errors.Select(error => (string?)error?["extensions"]?["code"]).ToList();
        return codes.TrueForAll(code => code is "SOURCE_UNAVAILABLE" or "SOURCE_TIMEOUT" or "SOURCE_INVALID_RESPONSE" or "TIME_BUDGET_EXCEEDED")
            ? null
            : throw new PlayException(errors.ToJsonString());
    }
}
