using System.Globalization;
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

    private static IEnumerable<string> Subgraph(string name) =>
        [$"[subgraphs.{name}]", $"url = \"{SourcesUrl}{name}\"", $"schema_path = \"sdl/{name}.graphql\""];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
