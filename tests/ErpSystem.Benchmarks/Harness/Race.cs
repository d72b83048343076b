using System.Globalization;
using System.Text;

namespace ErpSystem.Benchmarks.Harness;

/// <summary>Drives contenders one after the other over the same running sources, and reads the counters around each measured stretch.</summary>
internal sealed class Race(Workspace workspace, PinnedProcess sources, Uri sourcesUrl, string query, Drive drive) : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };

    public async Task<Measurement> RunAsync(Contender contender, CancellationToken cancellationToken)
    {
        using var server = contender.Start();
        var body = await File.ReadAllTextAsync(Path.Combine(workspace.Folder, query + ".body.json"), cancellationToken);
        await UntilItAnswersAsync(contender, server, body, cancellationToken);

        await SourceCallsAsync(cancellationToken);
        var reply = await PostAsync(contender.Url, body, cancellationToken);
        var alone = await SourceCallsAsync(cancellationToken);

        var early = await LoadAsync(contender, Drive.EarlySeconds, cancellationToken);
        await LoadAsync(contender, drive.WarmUpSeconds, cancellationToken);

        await SourceCallsAsync(cancellationToken);
        var (serverBefore, sourcesBefore) = (server.CpuTime, sources.CpuTime);
        var load = await LoadAsync(contender, drive.Seconds, cancellationToken);
        var (serverUsed, sourcesUsed) = (server.CpuTime - serverBefore, sources.CpuTime - sourcesBefore);
        var calls = await SourceCallsAsync(cancellationToken);
        var requests = Math.Max(1, load.Requests);
        return new Measurement(
            contender.Name, early, load, server.Megabytes,
            serverUsed.TotalMicroseconds / requests, sourcesUsed.TotalMicroseconds / requests,
            (double)calls / requests, alone, Encoding.UTF8.GetByteCount(reply));
    }

    public async Task UntilSourcesAnswerAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await client.GetStringAsync(new Uri(sourcesUrl, "/health"), cancellationToken);
                return;
            }
            catch (HttpRequestException) when (attempt < 100)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    public void Dispose() => client.Dispose();

    private Task<LoadResult> LoadAsync(Contender contender, int seconds, CancellationToken cancellationToken) =>
        Load.RunAsync(workspace, query + ".body.json", contender.Url, drive.Connections, seconds, cancellationToken);

    private async Task UntilItAnswersAsync(Contender contender, PinnedProcess server, string body, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 120 && !server.HasExited; attempt++)
        {
            try
            {
                if ((await PostAsync(contender.Url, body, cancellationToken)).Contains("\"data\":{", StringComparison.Ordinal))
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(250, cancellationToken);
        }

        throw new InvalidOperationException($"{contender.Name} gave no answer; see its log in {workspace.Folder}.");
    }

    private async Task<string> PostAsync(Uri url, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await client.SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private async Task<int> SourceCallsAsync(CancellationToken cancellationToken) =>
        int.Parse(await client.GetStringAsync(new Uri(sourcesUrl, "/calls"), cancellationToken), CultureInfo.InvariantCulture);
}
