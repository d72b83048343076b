namespace ErpSystem.Gateway.Tests.Subscriptions;

/// <summary>Reads server-sent events.</summary>
internal sealed class EventStreamClient(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    public static async Task<EventStreamClient> OpenAsync(HttpClient client, HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventStreamClient(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event: its lines joined by a bar; null at the end. Comments are passed over.</summary>
    public async Task<string?> ReadAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var lines = new List<string>();
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Length == 0 && lines.Count > 0)
            {
                return string.Join('|', lines);
            }

            if (line.Length > 0 && line[0] != ':')
            {
                lines.Add(line);
            }
        }

        return null;
    }

    /// <summary>Reads until a comment comes.</summary>
    public async Task CommentAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await reader.ReadLineAsync(limit.Token) is not [':', ..])
        {
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }
}
