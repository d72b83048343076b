using System.Collections.Concurrent;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Tests;

/// <summary>The case folders: the sources of a topic, its operations and the plans that are expected of them.</summary>
internal static class PlanCases
{
    private static readonly ConcurrentDictionary<string, Topic> Topics = new(StringComparer.Ordinal);

    public static string Folder { get; } = Testing.Repository.PathOf("tests", "ErpSystem.Gateway.Planning.Tests", "Cases");

    public static IEnumerable<string> Names => Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>The sources of this repository as a topic of their own, without golden plans: they change every day.</summary>
    public const string Repository = "the sources of this repository";

    public static Topic Of(string name) => Topics.GetOrAdd(name, static name => Load(name == Repository ? Testing.Repository.PathOf("schema", "sources") : Path.Combine(Folder, name)));

    // A topic whose sources are not composed here brings its execution schema with it.
    private static Topic Load(string folder) => File.Exists(Path.Combine(folder, "gateway.graphqls"))
        ? Topic.Create(File.ReadAllText(Path.Combine(folder, "gateway.graphqls")), new Dictionary<string, IReadOnlyDictionary<string, ListLookup>>())
        : Compose([.. Directory.GetFiles(folder, "*.graphqls").Order(StringComparer.Ordinal).Select(Read)]);

    private static Topic Compose(IReadOnlyList<SourceSchemaText> sources)
    {
        var composed = SchemaComposer.Compose(sources);
        Assert.True(composed.Succeeded, string.Join('\n', composed.Log));
        return Topic.Create(composed.ExecutionSchema!, FusionArchive.Create(composed, sources).GatewaySettings.ListLookups, sources);
    }

    private static SourceSchemaText Read(string file)
    {
        var settings = Path.ChangeExtension(file, null) + "-settings.json";
        return new SourceSchemaText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), File.Exists(settings) ? File.ReadAllText(settings) : null, file);
    }
}

/// <summary>The schemas of a case folder.</summary>
/// <param name="Client">What clients see.</param>
/// <param name="Sources">The sources' own schemas by name; empty where the execution schema was written by hand.</param>
/// <param name="Table">What the planner reads.</param>
internal sealed record Topic(SchemaDefinition Client, IReadOnlyDictionary<string, SchemaDefinition> Sources, AvailabilityTable Table)
{
    public OperationPlanner Planner { get; } = new(Table);

    public static Topic Create(
        string executionSchema,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, ListLookup>> listLookups,
        IReadOnlyList<SourceSchemaText>? sources = null)
    {
        var schemas = (sources ?? []).ToDictionary(source => source.Name, source => SchemaDefinition.Parse(source.Sdl));
        return new Topic(
            SchemaDefinition.Parse(ClientSchemaReader.ReadText(executionSchema)),
            schemas,
            AvailabilityTable.Build(SchemaDefinition.Parse(executionSchema), schemas, listLookups));
    }
}
