using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ErpSystem.EndToEnd.Tests.OrderToCash;

/// <summary>A subscription over server-sent events, as a browser or curl reads it.</summary>
internal sealed class EventStream : IDisposable
{
    private readonly HttpClient client;
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private EventStream(HttpClient client, HttpResponseMessage response, Stream body)
    {
        this.client = client;
        this.response = response;
        lines = new StreamReader(body);
    }

    public static async Task<EventStream> OpenAsync(string url, string query, CancellationToken ct)
    {
        var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        response.EnsureSuccessStatusCode();
        return new EventStream(client, response, await response.Content.ReadAsStreamAsync(ct));
    }

    /// <summary>The next event's payload.</summary>
    public async Task<JsonNode> NextAsync(CancellationToken ct)
    {
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal) && line.Length > "data: ".Length)
            {
                return JsonNode.Parse(line["data:".Length..])!;
            }
        }

        throw new EndOfStreamException("The stream has ended.");
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
        client.Dispose();
    }
}
