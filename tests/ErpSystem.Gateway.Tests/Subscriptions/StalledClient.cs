using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ErpSystem.Gateway.Tests.Subscriptions;

/// <summary>A client that subscribes and then never reads from its connection again.</summary>
internal sealed class StalledClient(TcpClient connection) : IDisposable
{
    public static async Task<StalledClient> ConnectAsync(Uri url, string query)
    {
        var connection = new TcpClient { ReceiveBufferSize = 4096 };
        await connection.ConnectAsync(url.Host, url.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET /graphql HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"));
        var answer = new byte[1024];
        Assert.StartsWith("HTTP/1.1 101", Encoding.ASCII.GetString(answer, 0, await stream.ReadAsync(answer)), StringComparison.Ordinal);
        await SendAsync(stream, """{"type":"connection_init"}""");
        await SendAsync(stream, JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query } }));
        return new StalledClient(connection);
    }

    public void Dispose() => connection.Dispose();

    // One unmasked-looking frame: the mask of zeros leaves the text as it is.
    private static async Task SendAsync(NetworkStream stream, string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        byte[] head = text.Length < 126 ? [0x81, (byte)(0x80 | text.Length)] : [0x81, 0x80 | 126, (byte)(text.Length >> 8), (byte)text.Length];
        await stream.WriteAsync((byte[])[.. head, 0, 0, 0, 0, .. text]);
    }
}
