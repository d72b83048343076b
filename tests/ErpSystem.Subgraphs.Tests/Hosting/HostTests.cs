using System.Net;
using System.Text.Json.Nodes;
using ErpSystem.Subgraphs.Hosting;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;

namespace ErpSystem.Subgraphs.Tests.Hosting;

public sealed class HostTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Development_callers_are_refused_outside_development(string environment)
    {
        var options = library.OptionsFor(library.RuntimeConnectionString) with { Environment = environment };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => LibraryDbContext.Definition.BuildAsync(options));

        Assert.Equal($"Development:Callers lets everybody in without a password: it is refused in {environment}. Remove it.", exception.Message);
    }

    [Fact]
    public async Task Outside_development_nobody_is_known_yet()
    {
        var options = library.OptionsFor(library.RuntimeConnectionString) with { Environment = "Production", Callers = null };
        await using var app = await LibraryDbContext.Definition.BuildAsync(options);
        await app.StartAsync();

        using var response = await library.Client.GetAsync(new Uri(new Uri(app.Urls.First()), "/graphql?query={__typename}"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_host_of_its_own_is_configured_by_its_command_line()
    {
        await using var app = await LibraryDbContext.Definition.BuildAsync([
            "--environment", "Development",
            "--urls", "http://127.0.0.1:0",
            "--ConnectionStrings:Database", library.RuntimeConnectionString,
            "--Development:Callers:clerk:Permissions:0", "library.shelf.*",
            "--Development:Callers:clerk:Company", DemoId.Of<Company>(1).ToString(),
            "--Development:Callers:visitor:Subject", "somebody",
            "--Development:DefaultCaller", "visitor",
            "--Logging:LogLevel:Default", "None",
        ]);
        await app.StartAsync();
        var url = new Uri(new Uri(app.Urls.First()), "/graphql?query={shelves{totalCount}}");

        using var visitor = await library.Client.GetAsync(url);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("X-Erp-Development-Caller", "clerk");
        using var clerk = await library.Client.SendAsync(request);

        Assert.Contains("FORBIDDEN", await visitor.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"shelves":{"totalCount":3}}}""", await clerk.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_host_whose_database_is_away_is_alive_but_not_ready()
    {
        await using var app = await LibraryDbContext.Definition.BuildAsync(library.OptionsFor("Host=127.0.0.1;Port=1;Database=none;Username=none;Password=none;Timeout=2"));
        await app.StartAsync();
        var url = new Uri(app.Urls.First());

        using var alive = await library.Client.GetAsync(new Uri(url, "/health"));
        using var ready = await library.Client.GetAsync(new Uri(url, "/health/ready"));

        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("the database does not answer", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_host_whose_database_is_up_to_date_is_ready()
    {
        using var ready = await library.Client.GetAsync(new Uri(library.Url, "/health/ready"));

        Assert.Equal("ready", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_host_becomes_ready_when_its_database_has_been_migrated()
    {
        await using var database = await library.CreateUnmigratedAsync();
        await using var app = await LibraryDbContext.Definition.BuildAsync(library.OptionsFor(LibraryFixture.Runtime(database.AdminConnectionString)));
        await app.StartAsync();
        var url = new Uri(new Uri(app.Urls.First()), "/health/ready");

        using var before = await library.Client.GetAsync(url);
        await LibraryDbContext.Definition.MigrateAsync(LibraryFixture.Owner(database.AdminConnectionString), CancellationToken.None);
        await LibraryDbContext.Definition.MigrateAsync(LibraryFixture.Owner(database.AdminConnectionString), CancellationToken.None);
        using var after = await library.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Equal("2 migrations are pending", await before.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Several_hosts_of_one_definition_run_in_one_process_without_sharing_anything()
    {
        await using var second = await LibraryDbContext.Definition.BuildAsync(library.OptionsFor(library.RuntimeConnectionString) with
        {
            Callers = new Dictionary<string, DevelopmentCaller> { ["nobody"] = new() },
        });
        await second.StartAsync();

        using var refused = await library.Client.GetAsync(new Uri(new Uri(second.Urls.First()), "/graphql?query={twice(value:\"1\")}"));
        using var answered = await library.PostAsync("{ twice(value: \"1\") }");

        Assert.Contains("FORBIDDEN", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("2", answered.RootElement.GetProperty("data").GetProperty("twice").GetString());
    }

    [Fact]
    public async Task Schema_export_writes_the_source_and_leaves_the_settings_other_keys_alone()
    {
        var folder = Directory.CreateTempSubdirectory("erp-export-").FullName;
        var settings = Path.Combine(folder, "library-settings.json");
        await SubgraphHost.RunAsync(LibraryDbContext.Definition, ["schema", "export", folder]);
        var fresh = await File.ReadAllTextAsync(settings);
        var edited = JsonNode.Parse(fresh)!;
        edited["transports"]!["http"]!["url"] = "http://elsewhere/graphql";
        edited["extensions"]!["erp"]!["other"] = 1;
        edited["extensions"]!["erp"]!["listLookups"] = new JsonObject();
        await File.WriteAllTextAsync(settings, edited.ToJsonString());

        var exit = await SubgraphHost.RunAsync(LibraryDbContext.Definition, ["schema", "export", folder]);

        Assert.Equal(0, exit);
        Assert.Equal(LibraryDbContext.Definition.SettingsJson, fresh);
        Assert.Equal(LibraryDbContext.Definition.PrintSchema(), await File.ReadAllTextAsync(Path.Combine(folder, "library.graphqls")));
        var again = JsonNode.Parse(await File.ReadAllTextAsync(settings))!;
        Assert.Equal("http://elsewhere/graphql", again["transports"]!["http"]!["url"]!.GetValue<string>());
        Assert.Equal(1, again["extensions"]!["erp"]!["other"]!.GetValue<int>());
        Assert.Equal(5, again["extensions"]!["erp"]!["listLookups"]!.AsObject().Count);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_container_asks_its_own_health()
    {
        var root = library.Url.GetLeftPart(UriPartial.Authority);

        Assert.Equal(0, await SubgraphHost.RunAsync(LibraryDbContext.Definition, ["healthcheck", "--urls", root]));
        Assert.Equal(1, await SubgraphHost.RunAsync(LibraryDbContext.Definition, ["healthcheck", "--urls", "http://127.0.0.1:1"]));
    }
}
