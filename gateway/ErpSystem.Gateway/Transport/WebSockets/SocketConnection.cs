using System.Buffers;
using System.Net.WebSockets;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Subscriptions.Delivery;

namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>
/// The bytes of one WebSocket: reads whole messages, sends queued ones gathered into packets, and closes with a code. A client that does not read holds up
/// nobody but itself: its queue runs over and it is closed.
/// </summary>
// Without a stream of its own, as over HTTP/2, each message is a packet.
internal sealed class SocketConnection(WebSocket socket, GatheringStream? stream, SubscriptionSettings settings, int maxMessage, TimeProvider time) : IDisposable
{
    // A client that takes its farewell no faster is cut off.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    // What fills some packets already gains nothing by waiting for more.
    private const int PacketBytes = 16 * 1024;

    private readonly OutboundQueue queue = new(settings);
    private readonly TaskCompletionSource<(int Code, string Reason)> closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource ended = new();

    /// <summary>Why it was closed; known at its end.</summary>
    public int CloseCode => closing.Task is { IsCompletedSuccessfully: true, Result.Code: var code } ? code : 0;

    public CancellationToken Ended => ended.Token;

    /// <summary>Queues a message; a client for which too much waits is closed.</summary>
    public void Send(in Outbound message)
    {
        if (!queue.TryAdd(message) && queue.HasOverflown)
        {
            Close(CloseCodes.TooSlow, "Events come faster than you read");
        }
    }

    /// <summary>Closes the connection; the first reason counts.</summary>
    public void Close(int code, string reason) => closing.TrySetResult((code, reason));

    /// <summary>Serves until the connection ends.</summary>
    public async Task RunAsync(Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAllAsync(stop.Token);
        var receiving = ReceiveAllAsync(receive, stop.Token);
        var (code, reason) = await closing.Task;
        queue.Complete();
        await ended.CancelAsync();

        // What is queued goes out first; whoever cannot take it in time does not hear the reason either.
        if (await Task.WhenAny(sending, Task.Delay(Farewell, time, CancellationToken.None)) == sending && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var soon = new CancellationTokenSource(Farewell, time);
            await SwallowAsync(socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, soon.Token));
            await Task.WhenAny(receiving, Task.Delay(Farewell, time, soon.Token));
        }

        await stop.CancelAsync();
        socket.Abort();
        await Task.WhenAll(sending, receiving);
    }

    public void Dispose() => ended.Dispose();

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(1024);
        var lastSent = 0L;
        try
        {
            while (await queue.WaitAsync(cancellationToken))
            {
                if (lastSent != 0 && queue.Bytes < PacketBytes && settings.Gathering - time.GetElapsedTime(lastSent) is var left && left > TimeSpan.FromMilliseconds(1))
                {
                    await Task.Delay(left, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                stream?.Gather();
                while (queue.TryTake(out var message))
                {
                    frame.ResetWrittenCount();
                    frame.Write(message.Start.Span);
                    frame.Write(message.Shared.Span);
                    frame.Write(message.End.Span);
                    await socket.SendAsync(frame.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                }

                await (stream?.SendAsync(cancellationToken) ?? Task.CompletedTask);
                lastSent = time.GetTimestamp();
            }
        }
        catch (Exception error) when (IsEnd(error))
        {
            Close(0, "");
        }
    }

    private async Task ReceiveAllAsync(Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(1024);
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(message.GetMemory(1024), cancellationToken);
                message.Advance(read.Count);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    Close((int?)socket.CloseStatus ?? (int)WebSocketCloseStatus.NormalClosure, "");
                    return;
                }

                if (message.WrittenCount > maxMessage)
                {
                    Close(CloseCodes.TooBig, "The message is too big");
                }
                else if (read.MessageType == WebSocketMessageType.Binary)
                {
                    Close(CloseCodes.InvalidMessage, "Invalid message: binary");
                }
                else if (read.EndOfMessage && !closing.Task.IsCompleted)
                {
                    receive(message.WrittenSpan.ToArray());
                }

                if (read.EndOfMessage || closing.Task.IsCompleted)
                {
                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception error) when (IsEnd(error))
        {
            Close(0, "");
        }
    }

    private static async Task SwallowAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception error) when (IsEnd(error))
        {
            // The client was gone before it could be told why.
        }
    }

    private static bool IsEnd(Exception error) =>
        error is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException or InvalidOperationException;
}
