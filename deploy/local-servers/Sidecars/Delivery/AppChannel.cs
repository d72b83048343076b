using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Local.Servers.Sidecars.Messages;

namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>The way to the app: waits for its port, asks what it subscribes to, posts messages to it.</summary>
internal sealed class AppChannel : IDisposable
{
    private const string TokenHeader = "dapr-api-token";
    private static readonly TimeSpan PortPause = TimeSpan.FromMilliseconds(50);

    private readonly SidecarOptions options;
    private readonly int port;
    private readonly HttpClient client;
    private readonly SemaphoreSlim? slots;

    public AppChannel(SidecarOptions options, int port)
    {
        this.options = options;
        this.port = port;
        // A redirect is no success, and not followed: the app behind it would not be the one that answered.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ActivityHeadersPropagator = null })
        {
            BaseAddress = new Uri($"http://{options.AppChannelAddress}:{port}"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        slots = options.AppMaxConcurrency > 0 ? new SemaphoreSlim(options.AppMaxConcurrency) : null;
    }

    /// <summary>Returns when the app's port accepts connections.</summary>
    public async Task WaitForPortAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(options.AppChannelAddress, port, ct);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(PortPause, ct);
            }
        }
    }

    /// <summary>Asks for the app's subscriptions; an app without the route has none.</summary>
    public async Task<IReadOnlyList<JsonObject>> SubscriptionsAsync(CancellationToken ct)
    {
        using var request = Request(HttpMethod.Get, "/dapr/subscribe");
        using var response = await client.SendAsync(request, ct);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return [];
        }

        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(ct)) is JsonArray entries ? [.. entries.OfType<JsonObject>()] : [];
    }

    /// <summary>Says whether the app answers a health check with success in time.</summary>
    public async Task<bool> IsHealthyAsync(AppHealthCheck check, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(check.Timeout);
        try
        {
            using var request = Request(HttpMethod.Get, check.Path);
            using var response = await client.SendAsync(request, limit.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException || (away is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Posts a message once, and reads the answer by daprd's table.</summary>
    public async Task<Answer> DeliverAsync(ReceivedEnvelope envelope, string path, CancellationToken ct)
    {
        if (slots is not null)
        {
            await slots.WaitAsync(ct);
        }

        try
        {
            using var request = Request(HttpMethod.Post, path);
            request.Content = new ByteArrayContent(envelope.Bytes);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEventEnvelope.ContentType);
            AddHeaders(request, envelope);
            using var response = await client.SendAsync(request, ct);
            return Read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct));
        }
        catch (HttpRequestException away)
        {
            return new Answer(Outcome.Retry, 0, away.Message);
        }
        finally
        {
            slots?.Release();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        slots?.Dispose();
    }

    internal static Answer Read(HttpStatusCode code, byte[] body)
    {
        var status = (int)code;
        if (code == HttpStatusCode.NotFound)
        {
            return new Answer(Outcome.Drop, status, "the app answered 404");
        }

        if (status is < 200 or > 299)
        {
            return new Answer(Outcome.Retry, status, $"the app answered {status}");
        }

        return StatusOf(body) switch
        {
            null or "" or "SUCCESS" => new Answer(Outcome.Success, status, "delivered"),
            "DROP" => new Answer(Outcome.Drop, status, "the app said DROP"),
            "RETRY" => new Answer(Outcome.Retry, status, "the app said RETRY"),
            var unknown => new Answer(Outcome.Retry, status, $"the app said '{unknown}', which is no status"),
        };
    }

    private static string? StatusOf(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : (JsonNode.Parse(body) as JsonObject)?["status"]?.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void AddHeaders(HttpRequestMessage request, ReceivedEnvelope envelope)
    {
        if (envelope.TraceParent is { } parent)
        {
            request.Headers.TryAddWithoutValidation("traceparent", parent);
        }

        if (envelope.TraceState is { } state)
        {
            request.Headers.TryAddWithoutValidation("tracestate", state);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/{path}");
        if (options.AppApiToken is { } token)
        {
            request.Headers.TryAddWithoutValidation(TokenHeader, token);
        }

        return request;
    }
}
