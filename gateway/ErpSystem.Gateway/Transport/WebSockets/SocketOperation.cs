using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Subscriptions.Delivery;

namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>One operation on a WebSocket, from <c>subscribe</c> to <c>complete</c> or <c>error</c>.</summary>
internal sealed class SocketOperation : ISubscriber, IDisposable
{
    private static readonly byte[] End = "}"u8.ToArray();

    private readonly SocketSession session;
    private readonly string id;
    private readonly byte[] start;
    private readonly CancellationTokenSource ended = new();
    private readonly Lock gate = new();
    private Membership? membership;
    private bool hasEnded;

    public SocketOperation(SocketSession session, string id)
    {
        this.session = session;
        this.id = id;
        start = SocketMessage.NextStart(id);
        Ended = ended.Token;
    }

    public CancellationToken Ended { get; }

    public void Next(Payload payload) => Next(payload.Json);

    public void Next(ReadOnlyMemory<byte> response) => session.Send(new Outbound(start, response, End));

    public void Fail(ImmutableArray<GraphQLError> errors)
    {
        if (session.Forget(id, this))
        {
            session.Send(new Outbound(SocketMessage.Error(id, Payload.ErrorsJson(errors)), default, default));
            _ = Task.Run(Dispose);
        }
    }

    public void Complete()
    {
        if (session.Forget(id, this))
        {
            session.Send(new Outbound(SocketMessage.Complete(id), default, default));
            _ = Task.Run(Dispose);
        }
    }

    /// <summary>Keeps the subscription that was begun for this operation, or ends it where the operation has ended meanwhile.</summary>
    public void Join(Membership begun)
    {
        lock (gate)
        {
            if (!hasEnded)
            {
                membership = begun;
                return;
            }
        }

        begun.Dispose();
    }

    /// <summary>Ends what runs for the operation. Never under a lock of the hub: leaving takes that lock.</summary>
    public void Dispose()
    {
        Membership? left;
        lock (gate)
        {
            if (hasEnded)
            {
                return;
            }

            hasEnded = true;
            left = membership;
        }

        ended.Cancel();
        left?.Dispose();
        ended.Dispose();
    }
}
