using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Execution.Tests;

/// <summary>An executor in front of fake sources, all on real HTTP.</summary>
internal sealed class Federation : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, FakeSource> sources = [];
    private readonly List<HttpSourceClient> clients = [];
    private PlanExecutor? executor;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public RequestHeaders Headers { get; set; } = RequestHeaders.Empty;

    public FakeSource this[string name] => sources[name];

    public async Task<Federation> AddAsync(string name, Func<FakeRequest, FakeReply> answer) => Add(name, await FakeSource.StartAsync(answer));

    public async Task<Federation> AddAsync(string name, Func<FakeRequest, CancellationToken, Task<FakeReply>> answer) =>
        Add(name, await FakeSource.StartAsync(answer));

    public async Task<Federation> AddAsync(string name, string answer) => Add(name, await FakeSource.StartAsync(answer));

    public async Task<string> ExecuteAsync(QueryPlan plan, Dictionary<string, string>? variables = null, CancellationToken cancellationToken = default)
    {
        executor ??= new PlanExecutor(SchemaDefinition.Parse("type Query { a: Int }"), clients);
        using var result = await executor.ExecuteAsync(PlanProgram.Compile(plan), new Variables(variables ?? []), Headers, cancellationToken);
        var text = Encoding.UTF8.GetString(result.Json.Span);
        return JsonSerializer.Serialize(JsonDocument.Parse(text).RootElement, Indented);
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        foreach (var source in sources.Values)
        {
            await source.DisposeAsync();
        }
    }

    private Federation Add(string name, FakeSource source)
    {
        sources[name] = source;
        clients.Add(new HttpSourceClient(new SourceOptions { Name = name, Url = new Uri(source.Url), Timeout = Timeout }));
        return this;
    }

    private sealed class Variables(Dictionary<string, string> values) : IVariableValues
    {
        public bool TryGet(string name, out ReadOnlyMemory<byte> json)
        {
            json = values.TryGetValue(name, out var text) ? Encoding.UTF8.GetBytes(text) : default;
            return values.ContainsKey(name);
        }

        public bool IsTrue(string name) => values.GetValueOrDefault(name) == "true";
    }
}
