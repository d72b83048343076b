using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ErpSystem.Local.Servers;

namespace ErpSystem.Testing;

/// <summary>A <c>redis-server</c> of this machine on a free port, without a file of data; it dies with this process, also when that is killed.</summary>
public sealed class RedisProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string program;
    private readonly int port = FreePort.Next();
    private ChildProcess? process;

    private RedisProcess(string program)
    {
        this.program = program;
    }

    public string Address => $"127.0.0.1:{port}";

    /// <summary>The program on PATH, or null.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);

    public static async Task<RedisProcess> StartAsync(string program)
    {
        var server = new RedisProcess(program);
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>, empty, on the same port.</summary>
    public async Task StartAsync()
    {
        string[] words = [program, "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
        var log = Path.Combine(Path.GetTempPath(), $"erp-redis-{port}.log");
        process = await ChildProcess.StartAsync(words, Path.GetTempPath(), new Dictionary<string, string>(), log, CancellationToken.None);
        using var limit = new CancellationTokenSource(Patience);
        while (!await AnswersAsync())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Kills it; what it held is gone.</summary>
    public async Task StopAsync()
    {
        if (process is { } running)
        {
            process = null;
            await running.KillAsync();
            await running.DisposeAsync();
            File.Delete(running.Log);
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
