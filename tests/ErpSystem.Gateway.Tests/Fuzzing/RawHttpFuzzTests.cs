using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Xunit.Abstractions;

namespace ErpSystem.Gateway.Tests.Fuzzing;

/// <summary>Bytes on the wire that no HTTP client would send.</summary>
public sealed class RawHttpFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Damaged_http_is_answered_or_hung_up_on_and_the_gateway_goes_on()
    {
        await using var gateway = await FuzzedGateway.StartAsync(5);
        var (watch, faults, seed) = (Stopwatch.StartNew(), new List<string>(), FuzzSettings.Seed ?? 0);
        while (watch.Elapsed.TotalSeconds < FuzzSettings.Seconds / 5 && faults.Count == 0)
        {
            var answer = await ExchangeAsync(gateway.Client.BaseAddress!, Bytes(FuzzedRequest.Fuzzed(gateway.Schema, ++seed), new Random(seed)));
            if (answer.Length > 0 && !answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                faults.Add($"FUZZ_SEED={seed - 1}: {answer}");
            }

            faults.AddRange(gateway.Log.Take().Select(error => $"FUZZ_SEED={seed - 1}: an exception inside: {error}"));
        }

        using var after = await gateway.Client.GetAsync("/graphql?query={__typename}");
        output.WriteLine($"{seed} connections, {faults.Count} faults");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Contains("\"data\"", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static byte[] Bytes(FuzzedRequest request, Random random)
    {
        var isChunked = random.Next(3) == 0;
        var head = new StringBuilder("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n")
            .Append(isChunked ? "Transfer-Encoding: chunked\r\n" : $"Content-Length: {(request.Body.Length + (random.Next(4) == 0 ? random.Next(-5, 50) : 0)).ToString(CultureInfo.InvariantCulture)}\r\n")
            .Append("X-Correlation-Id: none\r\nConnection: close\r\n\r\n");
        byte[] body = isChunked
            ? [.. Encoding.ASCII.GetBytes(request.Body.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. request.Body, .. "\r\n0\r\n\r\n"u8]
            : request.Body;
        byte[] whole = [.. Encoding.ASCII.GetBytes(head.ToString()), .. body];
        return random.Next(3) == 0 ? whole : Damage.Of(whole, random);
    }

    // After the last byte nothing more will come, so an answer or the end must.
    private static async Task<string> ExchangeAsync(Uri address, byte[] bytes)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, limit.Token);
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(bytes, limit.Token);
            client.Client.Shutdown(SocketShutdown.Send);
            using var answer = new MemoryStream();
            await stream.CopyToAsync(answer, limit.Token);
            return Encoding.UTF8.GetString(answer.ToArray());
        }
        catch (IOException)
        {
            // Hung up on: what came was no HTTP.
            return "";
        }
    }
}
