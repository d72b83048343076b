using System.Text;
using System.Text.Json;
using ErpSystem.Subgraphs.Persistence;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ErpSystem.Subgraphs.Tests.Fixtures;

/// <summary>The library on real Kestrel and a database of its own, with demo data.</summary>
public sealed class LibraryFixture : IAsyncLifetime
{
    private const string Password = "library";

    private readonly PostgresFixture postgres = new();
    private readonly HttpClient client = new();
    private WebApplication? app;
    private TestDatabase? database;

    public static Id<Company> OtherCompany { get; } = DemoId.Of<Company>(2);

    public Uri Url { get; private set; } = new("http://localhost");

    public string DatabaseName => database!.Name;

    public string AdminConnectionString => database!.AdminConnectionString;

    public string RuntimeConnectionString => Runtime(AdminConnectionString);

    public HttpClient Client => client;

    public RecordingLoggerProvider Logs { get; } = new();

    public async Task InitializeAsync()
    {
        database = await postgres.CreateAsync(new DatabaseTemplate("library", TemplateHash(), MakeAsync));
        app = await LibraryDbContext.Definition.BuildAsync(OptionsFor(RuntimeConnectionString));
        await app.StartAsync();
        Url = new Uri(new Uri(app.Urls.First()), "/graphql");
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await postgres.DisposeAsync();
        Logs.Dispose();
    }

    public SubgraphOptions OptionsFor(string connectionString) => new()
    {
        ConnectionString = connectionString,
        Telemetry = false,
        ConfigureLogging = logging => logging.AddProvider(Logs),
        Callers = new Dictionary<string, DevelopmentCaller>
        {
            ["developer"] = new() { Permissions = ["*"] },
            ["reader"] = new() { Permissions = ["library.book.read"] },
            ["other"] = new() { Permissions = ["*"], Company = OtherCompany.ToString() },
        },
    };

    /// <summary>A context as a request of a caller has it.</summary>
    public LibraryDbContext Context(Id<Company>? company = null) =>
        ContextFactory.Create<LibraryDbContext>(RuntimeConnectionString, Caller.System(company ?? DemoId.Of<Company>(1)), TimeProvider.System);

    public async Task<JsonDocument> PostAsync(string query, object? variables = null, string? caller = null)
    {
        using var response = await SendAsync(query, variables, caller);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The answer as indented text, for golden files.</summary>
    public async Task<string> AnswerAsync(string query, object? variables = null, string? caller = null)
    {
        using var answer = await PostAsync(query, variables, caller);
        return JsonSerializer.Serialize(answer, TestJson.Indented);
    }

    public async Task<HttpResponseMessage> SendAsync(string query, object? variables = null, string? caller = null, string accept = "application/graphql-response+json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (caller is not null)
        {
            request.Headers.Add("X-Erp-Development-Caller", caller);
        }

        return await client.SendAsync(request);
    }

    /// <summary>An empty database with roles and schema; what a host meets before anybody migrates.</summary>
    public async Task<TestDatabase> CreateUnmigratedAsync() =>
        await postgres.CreateAsync(new DatabaseTemplate("library_bare", "1", ProvisionAsync));

    public static string Owner(string admin) => DatabaseProvisioning.ConnectionString(admin, "library", DatabaseRole.Owner, Password);

    private static string TemplateHash() => typeof(LibraryDemoData).Assembly.ManifestModule.ModuleVersionId.ToString("n")[..12];

    private static async Task ProvisionAsync(string admin, CancellationToken cancellationToken)
    {
        await DatabaseProvisioning.CreateRolesAsync(admin, "library", new DatabasePasswords(Password, Password), cancellationToken);
        await DatabaseProvisioning.CreateSchemaAsync(admin, "library", cancellationToken);
    }

    private static async Task MakeAsync(string admin, CancellationToken cancellationToken)
    {
        await ProvisionAsync(admin, cancellationToken);
        await LibraryDbContext.Definition.MigrateAsync(Owner(admin), cancellationToken);
        await LibraryDbContext.Definition.LoadDemoDataAsync(Runtime(admin), new DemoDataOptions(), cancellationToken);
    }

    public static string Runtime(string admin) =>
        new NpgsqlConnectionStringBuilder(DatabaseProvisioning.ConnectionString(admin, "library", DatabaseRole.Runtime, Password)) { Timeout = 60 }.ConnectionString;
}
