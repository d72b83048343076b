using ErpSystem.Local.Servers;

namespace ErpSystem.Local.Tests;

/// <summary>The real sidecar cannot be had here; a script under its name keeps what it is told and answers as little as the launcher asks.</summary>
[Collection(PathCollection.Name)]
public sealed class DaprdTests : IDisposable
{
    private const string Script = """
        #!/bin/sh
        printf '%s\n' "$@" > "$DAPRD_TEST_FOLDER/$2.args"
        env | grep -E '^(DAPR_API_TOKEN|APP_API_TOKEN)=' > "$DAPRD_TEST_FOLDER/$2.env"
        while [ $# -gt 1 ]; do [ "$1" = --dapr-http-port ] && port=$2; shift; done
        exec dotnet "$DAPRD_TEST_STANDIN" --app-id fake --dapr-http-port "$port" --dapr-grpc-port 0
        """;

    private readonly Scratch scratch = new();
    private readonly string path = Environment.GetEnvironmentVariable("PATH")!;

    [Fact]
    public async Task The_daprd_on_PATH_is_started_with_ports_components_and_tokens()
    {
        InstallScript(Script);
        var sidecars = new LocalSidecars(Options(), "Host=none");
        var plan = Plan("sales");
        await using var sidecar = sidecars.Make(plan);
        await sidecar.StartAsync();

        var args = await File.ReadAllLinesAsync(scratch.PathOf("sales.args"));
        string Flag(string name) => args[Array.IndexOf(args, name) + 1];
        Assert.Equal(scratch.PathOf("daprd"), sidecars.Kind);
        Assert.Equal(("sales", "4321", "http"), (Flag("--app-id"), Flag("--app-port"), Flag("--app-protocol")));
        Assert.Equal(($"{plan.Ports.Http}", $"{plan.Ports.Grpc}"), (Flag("--dapr-http-port"), Flag("--dapr-grpc-port")));
        Assert.Equal(scratch.PathOf("components"), Flag("--resources-path"));
        Assert.Contains("--enable-app-health-check", args);
        Assert.Equal(
            [$"APP_API_TOKEN={plan.AppApiToken}", $"DAPR_API_TOKEN={plan.ApiToken}"],
            (await File.ReadAllLinesAsync(scratch.PathOf("sales.env"))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task With_the_address_of_a_Redis_it_gets_copies_of_the_components_that_name_it()
    {
        InstallScript(Script);
        await using var sidecar = new LocalSidecars(Options() with { Redis = "redis.example:1234" }, "Host=none").Make(Plan("sales"));
        await sidecar.StartAsync();

        var args = await File.ReadAllLinesAsync(scratch.PathOf("sales.args"));
        var copies = args[Array.IndexOf(args, "--resources-path") + 1];
        Assert.Equal(scratch.PathOf("data/components"), copies);
        Assert.Contains("redis.example:1234", await File.ReadAllTextAsync(Path.Combine(copies, "pubsub.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_left_alone_where_the_stand_in_is_asked_for()
    {
        InstallScript(Script);

        Assert.Equal("stand-in for daprd, stores in PostgreSQL", new LocalSidecars(Options() with { StandIn = true }, "Host=none").Kind);
    }

    [Fact]
    public async Task One_that_does_not_start_is_reported_with_its_last_words_and_the_options_that_help()
    {
        InstallScript("#!/bin/sh\necho 'no redis here'\nexit 1\n");
        await using var sidecar = new LocalSidecars(Options(), "Host=none").Make(Plan("sales"));

        var refused = await Assert.ThrowsAsync<LocalStartException>(() => sidecar.StartAsync());

        Assert.StartsWith(
            "The sidecar of sales ended while it started (--stand-in does without daprd, --redis says where its Redis is)", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("no redis here", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", path);
        scratch.Dispose();
    }

    private void InstallScript(string text)
    {
        var program = scratch.PathOf("daprd");
        File.WriteAllText(program, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Environment.SetEnvironmentVariable("DAPRD_TEST_FOLDER", scratch.Folder);
        Environment.SetEnvironmentVariable("DAPRD_TEST_STANDIN", Path.Combine(AppContext.BaseDirectory, "ErpSystem.Local.Servers.dll"));
        Environment.SetEnvironmentVariable("PATH", $"{scratch.Folder}{Path.PathSeparator}{path}");
    }

    private static SidecarPlan Plan(string app) => new(app, 4321, new SidecarPorts(FreePort.Next(), FreePort.Next()));

    private LocalOptions Options() =>
        new() { DataFolder = scratch.PathOf("data"), Components = TestComponents.Write(scratch.PathOf("components")) };
}
