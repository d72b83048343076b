using ErpSystem.Local.Servers;
using ErpSystem.Local.Servers.Sidecars;

namespace ErpSystem.Local.Tests.Sidecars;

/// <summary>The stand-in as a process of its own, which can be killed.</summary>
internal sealed class SidecarProgram(ChildProcess process, SidecarOptions options) : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    public Uri HttpEndpoint { get; } = new($"http://127.0.0.1:{options.HttpPort}");

    public string Log => process.LastLines(100);

    public bool HasExited => process.HasExited;

    public static async Task<SidecarProgram> StartAsync(SidecarOptions options, string log, params string[] more)
    {
        var own = options with { HttpPort = FreePort.Next(), GrpcPort = FreePort.Next() };
        string[] words = ["dotnet", Path.Combine(AppContext.BaseDirectory, "ErpSystem.Local.Servers.dll"), .. Daprd.Flags(own), .. more];
        var child = await ChildProcess.StartAsync(words, AppContext.BaseDirectory, Daprd.Variables(own), log, default);
        var program = new SidecarProgram(child, own);
        await Patience.UntilAsync(async () => child.HasExited || await program.AnswersAsync(), "the program answers");
        return program;
    }

    public Task KillAsync() => process.KillAsync();

    public async ValueTask DisposeAsync() => await process.DisposeAsync();

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var response = await Http.GetAsync(new Uri(HttpEndpoint, "/v1.0/healthz/outbound"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
