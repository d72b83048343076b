using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>
/// Who can answer what: all that planning reads of a supergraph, built once from the execution schema and the source schemas alone.
/// </summary>
public sealed class AvailabilityTable
{
    private readonly FrozenDictionary<string, TypeAvailability> types;
    private readonly FrozenDictionary<string, ImmutableArray<string>> possibleTypes;
    private readonly FrozenDictionary<string, ImmutableArray<string>> runtimeTypes;

    internal AvailabilityTable(SchemaDefinition schema, ImmutableArray<AvailableSource> sources, FrozenDictionary<string, TypeAvailability> types)
    {
        Schema = schema;
        Sources = sources;
        this.types = types;
        runtimeTypes = schema.Types.Where(type => type.IsComposite).ToFrozenDictionary(type => type.Name, Possible, StringComparer.Ordinal);
        possibleTypes = runtimeTypes.ToFrozenDictionary(entry => entry.Key, entry => Visible(entry.Value), StringComparer.Ordinal);
    }

    /// <summary>The execution schema, hidden elements included.</summary>
    public SchemaDefinition Schema { get; }

    public ImmutableArray<AvailableSource> Sources { get; }

    /// <summary>The fields of Subscription that events feed.</summary>
    public ImmutableArray<EventStream> EventStreams { get; init; } = [];

    /// <summary>The type of that name, or null when no source knows it.</summary>
    public TypeAvailability? Find(string typeName) => types.GetValueOrDefault(typeName);

    public TypeInSource? Find(string typeName, AvailableSource source) => Find(typeName)?.Sources[source.Index];

    public FieldAvailability? Field(string typeName, string fieldName) => Find(typeName)?.Fields.GetValueOrDefault(fieldName);

    public FieldInSource? Field(string typeName, string fieldName, AvailableSource source) => Field(typeName, fieldName)?.Sources[source.Index];

    /// <summary>
    /// The accessible object types that a value of the type can have, in the order of the schema. An interface that some source knows as an object
    /// and that no object type implements stands for itself.
    /// </summary>
    public ImmutableArray<string> PossibleTypes(string typeName) => possibleTypes.TryGetValue(typeName, out var names) ? names : [];

    /// <summary>True when clients must not meet objects of the type, although sources may return them: it is inaccessible, or internal to a source.</summary>
    public bool IsHidden(string objectType) => Schema.Find(objectType)?.Has(FusionDirectives.Inaccessible) != false;

    /// <summary>The object types that a source can return for the type, inaccessible ones included, in the order of the schema.</summary>
    public ImmutableArray<string> RuntimeTypes(string typeName) => runtimeTypes.TryGetValue(typeName, out var names) ? names : [];

    private ImmutableArray<string> Possible(NamedType type)
    {
        var possible = Schema.PossibleTypes(type.Name);
        if (possible.Count == 0 && Find(type.Name)?.Sources.Any(source => source is { IsOpaque: true }) == true)
        {
            return [type.Name];
        }

        return [.. Schema.Types.Where(candidate => possible.Contains(candidate.Name)).Select(candidate => candidate.Name)];
    }

    private ImmutableArray<string> Visible(ImmutableArray<string> names) => [.. names.Where(name => !IsHidden(name))];

    /// <summary>Reads the table from an execution schema with <c>fusion__</c> directives.</summary>
    /// <param name="executionSchema">The composed schema with its directives.</param>
    /// <param name="sourceSchemas">The sources' own schemas by name.</param>
    /// <param name="listLookups">For each source the list lookups of its settings, by the coordinate of the single lookup.</param>
    public static AvailabilityTable Build(
        SchemaDefinition executionSchema,
        IReadOnlyDictionary<string, SchemaDefinition> sourceSchemas,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, ListLookup>>? listLookups = null) =>
        new AvailabilityTableBuilder(executionSchema, sourceSchemas, listLookups).Build();
}
