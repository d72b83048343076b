using System.Buffers.Text;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ErpSystem.Benchmarks.Subscribers;

/// <summary>One client with one subscription: when each numbered event came.</summary>
internal sealed class SubscriberClient(ClientWebSocket socket, int operation) : IDisposable
{
    private readonly byte[] buffer = new byte[8 * 1024];

    public int Operation { get; } = operation;

    /// <summary>The numbers of the events, in order of arrival.</summary>
    public List<int> Numbers { get; } = new(1024);

    /// <summary>How long each took, in ticks of the stopwatch.</summary>
    public List<long> Latencies { get; } = new(1024);

    /// <summary>True once the gateway has closed the connection.</summary>
    public bool IsClosed { get; private set; }

    public static async Task<SubscriberClient> ConnectAsync(Uri url, string caller, int operation, string query, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(url, cancellationToken);
        var client = new SubscriberClient(socket, operation);
        await client.SendAsync($"{{\"type\":\"connection_init\",\"payload\":{{\"X-Erp-Development-Caller\":\"{caller}\"}}}}", cancellationToken);
        await socket.ReceiveAsync(client.buffer.AsMemory(), cancellationToken);
        await client.SendAsync(JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query } }), cancellationToken);
        return client;
    }

    /// <summary>Reads until the end; a message is known by its number.</summary>
    public async Task ReadAsync(long[] published, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    IsClosed = true;
                    return;
                }

                Take(buffer.AsSpan(0, read.Count), published);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            IsClosed = !cancellationToken.IsCancellationRequested;
        }
    }

    public void Dispose() => socket.Dispose();

    private void Take(ReadOnlySpan<byte> message, long[] published)
    {
        var at = message.IndexOf("\"number\":"u8);
        if (at >= 0 && Utf8Parser.TryParse(message[(at + 9)..], out int number, out _))
        {
            Numbers.Add(number);
            Latencies.Add(Stopwatch.GetTimestamp() - published[number]);
        }
    }

    private Task SendAsync(string message, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
}
