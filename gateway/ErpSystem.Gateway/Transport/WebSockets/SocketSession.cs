using System.Buffers;
using System.Collections.Concurrent;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Subscriptions.Delivery;
using ErpSystem.Gateway.Transport.Http;

namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>One client by graphql-transport-ws: what it may send when, and what runs for it.</summary>
internal sealed class SocketSession(SocketServices services, SocketConnection connection, IHeaderDictionary upgradeHeaders)
{
    private readonly ConcurrentDictionary<string, SocketOperation> operations = new(StringComparer.Ordinal);
    private RequestHeaders? headers;
    private bool hasInit;

    /// <summary>Serves the client until either side ends it.</summary>
    public async Task RunAsync(CancellationToken going)
    {
        using var ended = new CancellationTokenSource();
        await using var leaving = going.Register(() => connection.Close(CloseCodes.GoingAway, "Going away"));
        var serving = connection.RunAsync(Receive, ended.Token);
        _ = WatchAsync(ended.Token);
        await serving;
        await ended.CancelAsync();
        foreach (var operation in operations.Values)
        {
            operation.Dispose();
        }

        services.Telemetry.Closed(connection.CloseCode);
    }

    public void Send(in Outbound message) => connection.Send(message);

    /// <summary>True for the first who ends the operation.</summary>
    public bool Forget(string id, SocketOperation operation) => operations.TryRemove(KeyValuePair.Create(id, operation));

    private void Receive(ReadOnlyMemory<byte> text)
    {
        if (SocketMessage.TryRead(text) is not { } message)
        {
            connection.Close(CloseCodes.InvalidMessage, "Invalid message: no JSON object with a type");
            return;
        }

        switch (message)
        {
            case { Type: "connection_init" }:
                Init(message);
                break;
            case { Type: "ping" }:
                connection.Send(new Outbound(SocketMessage.Pong(message.Payload), default, default));
                break;
            case { Type: "pong" }:
                break;
            case { Type: "subscribe", Id: { } id }:
                Subscribe(id, message.Payload);
                break;
            case { Type: "complete", Id: { } id }:
                if (operations.TryRemove(id, out var operation))
                {
                    operation.Dispose();
                }

                break;
            default:
                connection.Close(CloseCodes.InvalidMessage, "Invalid message: unknown type, or no id");
                break;
        }
    }

    private void Init(SocketMessage message)
    {
        if (hasInit)
        {
            connection.Close(CloseCodes.TooManyInits, "Too many initialisation requests");
            return;
        }

        hasInit = true;
        if (InitHeaders.Join(upgradeHeaders, message.Payload) is not { } joined)
        {
            connection.Close(CloseCodes.InvalidMessage, "Invalid message: the payload of connection_init is no object");
            return;
        }

        var forwarded = services.Forwarding.Of(joined);
        if (services.Rights.Of(forwarded).ExpiresAt is { } end)
        {
            _ = ExpireAsync(end);
        }

        headers = forwarded;
        connection.Send(new Outbound(SocketMessage.Ack, default, default));
    }

    private void Subscribe(string id, ReadOnlyMemory<byte> payload)
    {
        if (headers is not { } forwarded)
        {
            connection.Close(CloseCodes.Unauthorized, "Unauthorized");
            return;
        }

        if (RequestParser.Parse(payload, maxBatch: 0) is not { Refusal: null, Requests: [var request] })
        {
            connection.Close(CloseCodes.InvalidMessage, "Invalid message: the payload of subscribe is no request");
            return;
        }

        var operation = new SocketOperation(this, id);
        if (!operations.TryAdd(id, operation))
        {
            connection.Close(CloseCodes.SubscriberExists, $"Subscriber for {id} already exists");
            return;
        }

        if (operations.Count > services.Options.Subscriptions.MaxOperations)
        {
            operation.Fail([Subscriptions.SubscriptionErrorCodes.Error(
                Subscriptions.SubscriptionErrorCodes.TooManyOperations, $"A connection has at most {services.Options.Subscriptions.MaxOperations} operations at a time.")]);
            return;
        }

        _ = ServeAsync(operation, request with { AllowsSubscriptions = true }, forwarded);
    }

    private async Task ServeAsync(SocketOperation operation, GraphQLRequest request, RequestHeaders forwarded)
    {
        try
        {
            using var outcome = await services.Pipeline.RunAsync(request, forwarded, operation.Ended);
            if (outcome.Subscription is { } start)
            {
                if (services.Hub.Subscribe(start, operation) is { } membership)
                {
                    operation.Join(membership);
                }
            }
            else if (outcome.Result is null && !outcome.Errors.IsEmpty)
            {
                operation.Fail(outcome.Errors);
            }
            else
            {
                var response = new ArrayBufferWriter<byte>();
                ResponseSender.Write(response, outcome);
                operation.Next(response.WrittenMemory);
                operation.Complete();
            }
        }
        catch (OperationCanceledException)
        {
            // The client has ended the operation.
        }
    }

    private async Task WatchAsync(CancellationToken ended)
    {
        var settings = services.Options.Subscriptions;
        await Task.Delay(settings.InitTimeout, services.Time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!hasInit && !ended.IsCancellationRequested)
        {
            connection.Close(CloseCodes.InitTimeout, "Connection initialisation timeout");
        }

        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(settings.KeepAlive, services.Time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!ended.IsCancellationRequested)
            {
                connection.Send(new Outbound(SocketMessage.Ping, default, default));
            }
        }
    }

    private async Task ExpireAsync(DateTimeOffset end)
    {
        // A timer takes no more than seven weeks; a token of that age is none of ours.
        var left = end - services.Time.GetUtcNow();
        if (left > TimeSpan.Zero && left < TimeSpan.FromDays(40))
        {
            await Task.Delay(left, services.Time, connection.Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (left < TimeSpan.FromDays(40))
        {
            connection.Close(CloseCodes.Forbidden, "Forbidden: the token has ended");
        }
    }
}
