using System.Globalization;
using ErpSystem.Benchmarks.Budget;
using ErpSystem.Benchmarks.Harness;
using ErpSystem.Gateway;

namespace ErpSystem.Benchmarks;

/// <summary>The gateways that race over the same sources.</summary>
internal static class Contenders
{
    public const int SourcesPort = 24300;

    private const int GatewayPort = 24410;
    private const int PeerPort = 24404;
    private const int ProxyPort = 24411;
    private const int StagePort = 24412;

    public static readonly string[] AllSources = ["people", "catalog", "stock", "ratings"];

    public static Uri SourcesUrl { get; } = new($"http://127.0.0.1:{SourcesPort}/");

    public static PinnedProcess StartSources(Workspace workspace) =>
        PinnedProcess.Start(0, workspace.Folder, Path.Combine(workspace.Folder, "sources.log"), workspace.Node, "sources.mjs");

    public static Contender Ours(Workspace workspace, string archive) => new(
        "ErpSystem",
        new Uri($"http://127.0.0.1:{GatewayPort}/graphql"),
        () => PinnedProcess.Start(
            1, workspace.Folder, Path.Combine(workspace.Folder, "gateway.log"),
            "dotnet", typeof(GatewayApplication).Assembly.Location, "--archive", archive, "--port", Text(GatewayPort)));

    public static Contender Grafbase(Workspace workspace)
    {
        var configuration = Path.Combine(workspace.Folder, "grafbase.toml");
        File.WriteAllLines(configuration, ["[[headers]]", "rule = \"forward\"", "name = \"authorization\"", .. AllSources.SelectMany(Subgraph)]);
        return new Contender(
            "Grafbase",
            new Uri($"http://127.0.0.1:{PeerPort}/graphql"),
            () => PinnedProcess.Start(
                1, workspace.Folder, Path.Combine(workspace.Folder, "grafbase.log"),
                workspace.Grafbase, "dev", "-c", configuration, "--listen-address", $"127.0.0.1:{PeerPort}"));
    }

    /// <summary>YARP in a process of its own that passes everything through to one source.</summary>
    public static Contender Proxy(Workspace workspace) => new(
        "YARP",
        new Uri($"http://127.0.0.1:{ProxyPort}/catalog"),
        () => PinnedProcess.Start(
            1, workspace.Folder, Path.Combine(workspace.Folder, "yarp.log"),
            "dotnet", typeof(Contenders).Assembly.Location, "proxy", "--port", Text(ProxyPort), "--to", SourcesUrl.ToString()));

    /// <summary>HTTP alone: a request's body is read, a finished reply sent.</summary>
    public static Contender Http(Workspace workspace, byte[] reply) => Stage(workspace, "HTTP", reply);

    /// <summary>HTTP and the calls to the sources, nothing made of them.</summary>
    public static Contender Calls(Workspace workspace, RecordedRequest recorded) =>
        Stage(workspace, "calls", recorded.Response, "--calls", StageServers.WriteCalls(workspace, recorded));

    private static Contender Stage(Workspace workspace, string name, byte[] reply, params string[] more)
    {
        var file = Path.Combine(workspace.Folder, "reply.json");
        File.WriteAllBytes(file, reply);
        return new Contender(
            name,
            new Uri($"http://127.0.0.1:{StagePort}/graphql"),
            () => PinnedProcess.Start(
                1, workspace.Folder, Path.Combine(workspace.Folder, name + ".log"),
                "dotnet", [typeof(Contenders).Assembly.Location, "stage", "--port", Text(StagePort), "--reply", file, .. more]));
    }

    private static IEnumerable<string> Subgraph(string name) =>
        [$"[subgraphs.{name}]", $"url = \"{SourcesUrl}{name}\"", $"schema_path = \"sdl/{name}.graphql\""];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
