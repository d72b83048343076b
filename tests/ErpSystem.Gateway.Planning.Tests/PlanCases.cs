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

    public static Topic Of(string name) => Topics.GetOrAdd(name, static name => name == Repository
        ? Load(Testing.Repository.PathOf("schema", "sources"), Testing.Repository.PathOf("schema"))
        : Load(Path.Combine(Folder, name), Path.Combine(Folder, name)));

    private static Topic Load(string sources, string settings) =>
        Compose([.. Directory.GetFiles(sources, "*.graphqls").Order(StringComparer.Ordinal).Select(Read)], Options(Path.Combine(settings, CompositionSettings.FileName)));

    private static CompositionOptions Options(string file) => File.Exists(file) ? CompositionSettings.Read(File.ReadAllText(file)) : CompositionOptions.Default;

    private static Topic Compose(IReadOnlyList<SourceSchemaText> sources, CompositionOptions options)
    {
        var composed = SchemaComposer.Compose(sources, options);
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
/// <param name="Sources">The sources' own schemas by name.</param>
/// <param name="Table">What the planner reads.</param>
internal sealed record Topic(SchemaDefinition Client, IReadOnlyDictionary<string, SchemaDefinition> Sources, AvailabilityTable Table)
{
    public OperationPlanner Planner { get; } = new(Table);

    // What a server of Apollo Federation adds to its schema by itself.
    private static SchemaDefinition WithEntities(SchemaDefinition schema, string sdl)
    {
        var entities = schema.Types.Where(type => type.Has("key") && type is ObjectType).Select(type => type.Name).ToList();
        return schema.Directives.Any(directive => directive.Name == "link") && entities.Count > 0
            ? SchemaDefinition.Parse($"{sdl}\nscalar _Any\nunion _Entity = {string.Join(" | ", entities)}\nextend type Query {{ _entities(representations: [_Any!]!): [_Entity]! }}")
            : schema;
    }

    public static Topic Create(
        string executionSchema,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, ListLookup>> listLookups,
        IReadOnlyList<SourceSchemaText> sources)
    {
        var schemas = sources.ToDictionary(source => source.Name, source => SchemaDefinition.Parse(source.Sdl));
        return new Topic(
            SchemaDefinition.Parse(ClientSchemaReader.ReadText(executionSchema)),
            schemas.ToDictionary(source => source.Key, source => WithEntities(source.Value, sources.First(text => text.Name == source.Key).Sdl)),
            AvailabilityTable.Build(SchemaDefinition.Parse(executionSchema), schemas, listLookups));
    }
}
