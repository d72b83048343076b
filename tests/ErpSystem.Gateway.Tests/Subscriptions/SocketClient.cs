using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace ErpSystem.Gateway.Tests.Subscriptions;

/// <summary>A client by graphql-transport-ws.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket socket = new();
    private readonly Channel<string> messages = Channel.CreateUnbounded<string>();
    private Task reading = Task.CompletedTask;

    /// <summary>The code with which the gateway closed the connection.</summary>
    public int CloseCode => (int)(socket.CloseStatus ?? 0);

    public static async Task<SocketClient> OpenAsync(Uri url, string protocol = "graphql-transport-ws", string? origin = null)
    {
        var client = new SocketClient();
        client.socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
        {
            client.socket.Options.SetRequestHeader("Origin", origin);
        }

        await client.socket.ConnectAsync(url, default);
        client.reading = client.ReadAsync();
        return client;
    }

    public static async Task<SocketClient> ConnectAsync(Uri url, string? payload = null)
    {
        var client = await OpenAsync(url);
        await client.SendAsync(payload is null ? """{"type":"connection_init"}""" : $$"""{"type":"connection_init","payload":{{payload}}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text);

    public Task SendAsync(byte[] message, WebSocketMessageType type) => socket.SendAsync(message, type, true, default);

    public Task SubscribeAsync(string id, string query, string? variables = null, string? extensions = null) => SendAsync(JsonSerializer.Serialize(new
    {
        id,
        type = "subscribe",
        payload = new { query, variables = Parse(variables), extensions = Parse(extensions) },
    }));

    /// <summary>Subscribes and waits until the gateway has done so: an answer to what was sent behind it says so.</summary>
    public async Task FollowAsync(EventGateway gateway, string id, string query, string? variables = null)
    {
        var before = gateway.Hub.SubscriptionCount;
        await SubscribeAsync(id, query, variables);
        while (gateway.Hub.SubscriptionCount == before)
        {
            await Task.Delay(5);
        }
    }

    public Task CompleteAsync(string id) => SendAsync($$"""{"id":"{{id}}","type":"complete"}""");

    public async Task<string> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        string message;
        do
        {
            message = await messages.Reader.ReadAsync(limit.Token);
        }
        while (message == """{"type":"ping"}""");

        return message;
    }

    /// <summary>All that has come, when nothing more is expected.</summary>
    public List<string> Received()
    {
        var all = new List<string>();
        while (messages.Reader.TryRead(out var message))
        {
            all.Add(message);
        }

        return all;
    }

    /// <summary>Waits for the gateway to close the connection; the code.</summary>
    public async Task<int> ClosedAsync()
    {
        await reading.WaitAsync(Patience);
        return CloseCode;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
    }

    private static JsonElement? Parse(string? json) => json is null ? null : JsonDocument.Parse(json).RootElement;

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(), default);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
                    return;
                }

                message.Write(buffer, 0, read.Count);
                if (read.EndOfMessage)
                {
                    messages.Writer.TryWrite(Encoding.UTF8.GetString(message.ToArray()));
                    message.SetLength(0);
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Gone.
        }
        finally
        {
            messages.Writer.TryComplete();
        }
    }
}
