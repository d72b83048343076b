using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ErpSystem.Testing;

/// <summary>A <c>redis-server</c> of this machine on a free port, without any file.</summary>
public sealed class RedisProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string program;
    private readonly int port;
    private Process? process;

    private RedisProcess(string program, int port)
    {
        this.program = program;
        this.port = port;
    }

    public string Address => $"127.0.0.1:{port}";

    /// <summary>The program on PATH, or null.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);

    public static async Task<RedisProcess> StartAsync(string program)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var server = new RedisProcess(program, ((IPEndPoint)free.LocalEndpoint).Port);
        free.Stop();
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it again after <see cref="StopAsync"/>, empty, on the same port.</summary>
    public async Task StartAsync()
    {
        var arguments = new[] { "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no" };
        process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += Kill;
        using var limit = new CancellationTokenSource(Patience);
        while (!await AnswersAsync())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    public async Task StopAsync()
    {
        if (process is { } running)
        {
            process = null;
            AppDomain.CurrentDomain.ProcessExit -= Kill;
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private void Kill(object? sender, EventArgs arguments) => process?.Kill();

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
