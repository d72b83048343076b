using System.Buffers;
using System.Text;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>Sends equal queries that are under way at the same time once; equal means the same body and the same forwarded headers.</summary>
public sealed class SharingSourceClient(ISourceClient inner) : ISourceClient
{
    private readonly InFlight<SourceReply> inFlight = new(Copy, Return);

    public string Name => inner.Name;

    public SourceBatching Batching => inner.Batching;

    public ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        if (request.IsMutation)
        {
            return inner.SendAsync(request, cancellationToken);
        }

        // The body belongs to the first caller, who may leave before the others.
        var body = request.Body.ToArray();
        var key = request.Headers.AppendTo(new StringBuilder()).Append('\n').Append(Encoding.UTF8.GetString(body)).ToString();
        return new ValueTask<SourceReply>(inFlight.RunAsync(key, token => inner.SendAsync(request with { Body = body }, token).AsTask(), cancellationToken));
    }

    private static SourceReply Copy(SourceReply reply)
    {
        if (reply.Length == 0)
        {
            return reply;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(reply.Length);
        reply.Buffer.AsSpan(0, reply.Length).CopyTo(buffer);
        return reply with { Buffer = buffer };
    }

    private static void Return(SourceReply reply)
    {
        if (reply.Buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(reply.Buffer);
        }
    }
}
