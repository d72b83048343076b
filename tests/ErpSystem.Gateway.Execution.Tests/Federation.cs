using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Testing;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Execution.Tests;

/// <summary>An executor in front of fake sources, all on real HTTP.</summary>
internal sealed class Federation : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SchemaDefinition Schema = SchemaDefinition.Parse("type Query { a(x: [ID!], y: Int, b: Boolean): Int }");

    private readonly Dictionary<string, FakeSource> sources = [];
    private readonly List<HttpSourceClient> clients = [];
    private PlanExecutor? executor;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public RequestHeaders Headers { get; set; } = RequestHeaders.Empty;

    public FakeSource this[string name] => sources[name];

    /// <summary>For results in one line.</summary>
    public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Federation> AddAsync(string name, Func<FakeRequest, FakeReply> answer, SourceBatching? batching = null) =>
        Add(name, await FakeSource.StartAsync(answer), batching);

    public async Task<Federation> AddAsync(string name, Func<FakeRequest, CancellationToken, Task<FakeReply>> answer) =>
        Add(name, await FakeSource.StartAsync(answer));

    public async Task<Federation> AddAsync(string name, string answer) => Add(name, await FakeSource.StartAsync(answer));

    /// <summary>Runs a plan; variables are declared as in a document, for example <c>$a: Boolean!</c>.</summary>
    public async Task<string> ExecuteAsync(
        QueryPlan plan, string? declared = null, string variables = "{}", CancellationToken cancellationToken = default)
    {
        executor ??= new PlanExecutor(Schema, clients);
        var document = DocumentParser.Parse(declared is null ? "{ a }" : $"query({declared}) {{ a }}");
        var values = VariableCoercer.Coerce(Schema, (GraphQLOperationDefinition)document.Definitions[0], Encoding.UTF8.GetBytes(variables)).Values!;
        using var result = await executor.ExecuteAsync(PlanProgram.Compile(plan), values, Headers, cancellationToken);
        return JsonSerializer.Serialize(JsonDocument.Parse(result.Json).RootElement, Indented);
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        foreach (var source in sources.Values)
        {
            await source.DisposeAsync();
        }
    }

    private Federation Add(string name, FakeSource source, SourceBatching? batching = null)
    {
        sources[name] = source;
        clients.Add(new HttpSourceClient(new SourceOptions { Name = name, Url = new Uri(source.Url), Timeout = Timeout, Batching = batching ?? SourceBatching.None }));
        return this;
    }
}
