using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>Calls a source over HTTP: one attempt under a timeout, watched by a circuit breaker, queries once more when the source was not reached.</summary>
// Hot path.
public sealed class HttpSourceClient : ISourceClient, IDisposable
{
    private static readonly MediaTypeHeaderValue JsonContent = new("application/json") { CharSet = "utf-8" };

    private readonly SourceOptions options;
    private readonly string accept;
    private readonly string acceptBatch;
    private readonly HttpMessageInvoker invoker;
    private readonly SourceBreaker breaker;
    private readonly ConcurrentBag<CancellationTokenSource> timeouts = [];
    private readonly Func<SourceRequest, CancellationToken, ValueTask<SourceReply>> attempt;

    public HttpSourceClient(SourceOptions options, TimeProvider? time = null)
    {
        this.options = options;
        accept = options.Formats.Count > 0 ? string.Join(", ", options.Formats) : "application/graphql-response+json, application/json;q=0.9";
        acceptBatch = options.Batching.Formats.Count > 0 ? string.Join(", ", options.Batching.Formats) : BatchReply.Accept;
        breaker = new SourceBreaker(options, time ?? TimeProvider.System);
        attempt = AttemptAsync;
        invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = options.MaxConnections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AutomaticDecompression = DecompressionMethods.None,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null, // SourceTracing does it

            // As they came in: by default a letter that is no ASCII would look like a source that is down.
            RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        });
    }

    public string Name => options.Name;

    public SourceBatching Batching => options.Batching;

    public async ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        SourceReply reply;
        if (breaker.IsCalm)
        {
            reply = await AttemptAsync(request, cancellationToken);
            await breaker.NoteAsync(reply);
        }
        else
        {
            reply = await breaker.CallAsync(attempt, request, cancellationToken);
        }

        if (reply.Outcome == SourceOutcome.Unavailable && !request.IsMutation)
        {
            for (var retry = 0; retry < options.Retries && reply.Outcome == SourceOutcome.Unavailable; retry++)
            {
                reply = await breaker.CallAsync(attempt, request, cancellationToken);
            }
        }

        return reply;
    }

    public void Dispose()
    {
        invoker.Dispose();
        while (timeouts.TryTake(out var timeout))
        {
            timeout.Dispose();
        }
    }

    private async ValueTask<SourceReply> AttemptAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        if (!timeouts.TryTake(out var timeout))
        {
            timeout = new CancellationTokenSource();
        }

        var timer = timeout;
        timer.CancelAfter(options.Timeout);
        var link = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timer);
        using var span = SourceTracing.Start(options);
        var reply = default(SourceReply);
        try
        {
            using var message = Message(request);
            using var response = await invoker.SendAsync(message, timer.Token);
            return reply = await ReadAsync(response, request.IsBatch, timer.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return reply = SourceReply.Failed(SourceOutcome.TimedOut);
        }
        catch (Exception error) when (error is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return reply = SourceReply.Failed(SourceOutcome.Unavailable);
        }
        finally
        {
            SourceTracing.End(span, reply);
            await link.DisposeAsync();
            if (timer.TryReset())
            {
                timeouts.Add(timer);
            }
            else
            {
                timer.Dispose();
            }
        }
    }

    private HttpRequestMessage Message(in SourceRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, options.Url)
        {
            Content = new ReadOnlyMemoryContent(request.Body),
            Version = options.Http2 ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Content.Headers.ContentType = JsonContent;
        message.Headers.TryAddWithoutValidation("Accept", request.IsBatch ? acceptBatch : accept);
        foreach (var (name, value) in options.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        foreach (var (name, value) in request.Headers.Values)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        SourceTracing.Inject(message);
        return message;
    }

    private async ValueTask<SourceReply> ReadAsync(HttpResponseMessage response, bool isBatch, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is 502 or 503 or 504)
        {
            return SourceReply.Failed(SourceOutcome.Unavailable, status);
        }

        if (response.Content.Headers.ContentLength > options.MaxResponseBytes)
        {
            return SourceReply.Failed(SourceOutcome.Invalid, status);
        }

        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 16 * 1024) + 1);
        var length = 0;
        try
        {
            while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken) is var read and > 0)
            {
                length += read;
                if (length > options.MaxResponseBytes)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return SourceReply.Failed(SourceOutcome.Invalid, status);
                }

                buffer = length == buffer.Length ? Grow(buffer) : buffer;
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        return new SourceReply(SourceOutcome.Answered, buffer, length, status) { MediaType = isBatch ? response.Content.Headers.ContentType?.ToString() : null };
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
