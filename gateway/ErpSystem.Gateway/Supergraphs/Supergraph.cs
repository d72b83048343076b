using System.Collections.Frozen;
using System.Text;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Planning;
using ErpSystem.Gateway.Planning.Pricing;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Subscriptions;

namespace ErpSystem.Gateway.Supergraphs;

/// <summary>Everything that depends on one archive. Immutable but for its cache; a request reads it once and keeps it to its end.</summary>
internal sealed class Supergraph(
    string version,
    string clientSchemaText,
    SchemaDefinition clientSchema,
    OperationPlanner planner,
    OperationPricer pricer,
    IReadOnlyList<StreamDefinition> streams,
    IReadOnlyList<HttpSourceClient> sources,
    NodeIdFormat nodeIdFormat,
    GatewayOptions options)
{
    /// <summary>A hash of the archive's content.</summary>
    public string Version { get; } = version;

    public ReadOnlyMemory<byte> ClientSchemaText { get; } = Encoding.UTF8.GetBytes(clientSchemaText);

    public SchemaDefinition ClientSchema { get; } = clientSchema;

    public OperationPlanner Planner { get; } = planner;

    /// <summary>The subscription fields that events feed.</summary>
    public IReadOnlyList<StreamDefinition> Streams { get; } = streams;

    /// <summary>The topics of those events.</summary>
    public IReadOnlySet<string> Topics { get; } = streams.SelectMany(definition => definition.Stream.Topics).Select(template => template.Topic).ToFrozenSet(StringComparer.Ordinal);

    public StreamDefinition? StreamOf(string field) => Streams.FirstOrDefault(definition => definition.Stream.Field == field);

    public OperationPricer Pricer { get; } = pricer;

    public PlanExecutor Executor { get; } = new(
        clientSchema, options.ShareEqualSourceRequests ? sources.Select(static source => new SharingSourceClient(source)) : sources, nodeIdFormat);

    public OperationCache Operations { get; } = new(options.OperationCacheSize);

    /// <summary>Closes the connections to the sources; only when nothing runs on this any more.</summary>
    public void Close()
    {
        foreach (var source in sources)
        {
            source.Dispose();
        }
    }
}
