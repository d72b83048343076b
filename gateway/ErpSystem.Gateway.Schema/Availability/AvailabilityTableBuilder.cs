using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

internal sealed class AvailabilityTableBuilder
{
    private readonly SchemaDefinition schema;
    private readonly ImmutableArray<AvailableSource> sources;
    private readonly Dictionary<string, AvailableSource> sourceByEnumValue = new(StringComparer.Ordinal);
    private readonly ILookup<string, EntityLookup> lookupsByObjectType;
    private readonly NodeAvailability? nodes;
    private readonly StreamAvailability? streams;

    public AvailabilityTableBuilder(
        SchemaDefinition executionSchema,
        IReadOnlyDictionary<string, SchemaDefinition> sourceSchemas,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, ListLookup>>? listLookups)
    {
        schema = executionSchema;
        sources = [.. ReadSources(sourceSchemas, listLookups)];
        lookupsByObjectType = schema.Types.SelectMany(ReadLookups).ToLookup(entry => entry.Type, entry => entry.Lookup);
        nodes = NodeAvailability.Of(schema, sources.Length, lookupsByObjectType);
        sources = nodes is null ? sources : sources.Add(nodes.Source);
        streams = StreamAvailability.Of(schema, sources.Length, lookupsByObjectType, SourceOf);
        sources = streams is null ? sources : sources.Add(streams.Source);
    }

    public AvailabilityTable Build() => new(
        schema,
        sources,
        schema.Types
            .Where(type => type.IsComposite && !type.Name.StartsWith("fusion__", StringComparison.Ordinal))
            .ToFrozenDictionary(type => type.Name, ReadType, StringComparer.Ordinal))
    {
        EventStreams = streams?.Streams ?? [],
    };

    private IEnumerable<AvailableSource> ReadSources(
        IReadOnlyDictionary<string, SchemaDefinition> sourceSchemas,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, ListLookup>>? listLookups)
    {
        var names = schema.Find(FusionDirectives.SchemaEnum) as EnumType
            ?? throw new ArgumentException($"The execution schema has no enum {FusionDirectives.SchemaEnum}.");
        foreach (var value in names.Values)
        {
            var metadata = value.Directives.Find(FusionDirectives.Metadata);
            var name = metadata?.StringArgument("name") ?? value.Name;
            var source = new AvailableSource(
                sourceByEnumValue.Count,
                name,
                sourceSchemas.GetValueOrDefault(name),
                (metadata?.StringArgument("kind") ?? metadata?.EnumArgument("kind")) is "ApolloFederation" or "APOLLO_FEDERATION")
            {
                ListLookups = listLookups?.GetValueOrDefault(name) ?? FrozenDictionary<string, ListLookup>.Empty,
            };
            sourceByEnumValue.Add(value.Name, source);
            yield return source;
        }
    }

    private AvailableSource? SourceOf(AppliedDirective directive) =>
        directive.EnumArgument("schema") is { } value ? sourceByEnumValue.GetValueOrDefault(value) : null;

    private TypeAvailability ReadType(NamedType type)
    {
        var known = type.Named(FusionDirectives.Type).Select(SourceOf).OfType<AvailableSource>().ToHashSet();
        var inSources = sources.Select(source => source.IsGateway ? nodes!.TypeOf(type)
            : source.IsEvents ? streams!.TypeOf(type)
            : known.Contains(source) ? ReadType(type, source) : null);
        var fields = type is ComplexType complex
            ? complex.Fields.DistinctBy(field => field.Name).ToFrozenDictionary(field => field.Name, field => ReadField(complex, field), StringComparer.Ordinal)
            : FrozenDictionary<string, FieldAvailability>.Empty;
        return new TypeAvailability(type.Name, [.. inSources], fields);
    }

    private TypeInSource ReadType(NamedType type, AvailableSource source)
    {
        var local = source.Schema?.Find(type.Name);
        var isOpaque = IsOpaque(type, source);
        var possible = isOpaque ? StoodFor(type) : local is null ? KnownTo(type, source) : source.Schema!.PossibleTypes(type.Name);
        var lookups = lookupsByObjectType[type.Name].Where(lookup => lookup.Source == source);
        return new TypeInSource(source, local?.Kind ?? type.Kind, possible, [.. lookups]) { IsOpaque = isOpaque };
    }

    private FrozenSet<string> StoodFor(NamedType type) => schema.PossibleTypes(type.Name) is { Count: > 0 } types ? types : [type.Name];

    private static bool IsOpaque(NamedType type, AvailableSource source) => type.Kind == TypeKind.Interface && source.Schema?.Find(type.Name) is ObjectType;

    private FrozenSet<string> KnownTo(NamedType type, AvailableSource source) =>
        schema.PossibleTypes(type.Name).Where(name => schema.Find(name)!.Named(FusionDirectives.Type).Any(applied => SourceOf(applied) == source)).ToFrozenSet(StringComparer.Ordinal);

    private FieldAvailability ReadField(ComplexType parent, FieldDefinition field)
    {
        var inSources = new FieldInSource?[sources.Length];
        foreach (var directive in field.Named(FusionDirectives.Field))
        {
            if (SourceOf(directive) is { } source && streams?.Feeds(parent, field) != true)
            {
                inSources[source.Index] = ReadField(parent, field, directive, source);
            }
        }

        foreach (var source in sources)
        {
            inSources[source.Index] ??= source.IsGateway ? nodes!.FieldOf(parent, field)
                : source.IsEvents ? streams!.FieldOf(parent, field)
                : streams?.Feeds(parent, field) == true ? null
                : Overridden(parent, field, source);
        }

        return new FieldAvailability(field, [.. inSources]);
    }

    private FieldInSource ReadField(ComplexType parent, FieldDefinition field, AppliedDirective directive, AvailableSource source) => new()
    {
        Source = source,
        Support = !directive.IsTrue("partial") ? FieldSupport.Resolves
            : IsKeyField(parent.Name, field.Name, source) ? FieldSupport.KeyOnly
            : FieldSupport.External,
        Type = directive.StringArgument("sourceType") is { } type ? FusionDirectives.ParseType(type) : field.Type,
        Provides = directive.StringArgument("provides") is { } provides ? FieldSelectionSetParser.Parse(provides) : null,
        Requirements = [.. field.Named(FusionDirectives.Requires).Where(requires => SourceOf(requires) == source).SelectMany(ReadRequirements)],
    };

    private static IEnumerable<FieldRequirement> ReadRequirements(AppliedDirective directive)
    {
        var field = FusionDirectives.ParseField(directive.StringArgument("field") ?? "");
        var maps = directive.ListArgument("map");
        for (var i = 0; i < field.Arguments.Count && i < maps.Count; i++)
        {
            if (maps[i] is { } map)
            {
                yield return new FieldRequirement(field.Arguments[i].Name, field.Arguments[i].Type, FieldSelectionMapParser.Parse(map));
            }
        }
    }

    // The execution schema does not name a source whose field was overridden, yet the source goes on returning it, and a key does not change.
    private FieldInSource? Overridden(ComplexType parent, FieldDefinition field, AvailableSource source) =>
        source.Schema?.Find(parent.Name) is ComplexType local
        && local.Fields.TryFind(field.Name, out var localField)
        && !localField.Has("internal") && !localField.Has("external") && !local.Has("internal")
            ? new FieldInSource { Source = source, Support = IsKeyField(parent.Name, field.Name, source) ? FieldSupport.KeyOnly : FieldSupport.Overridden, Type = localField.Type }
            : null;

    private bool IsKeyField(string type, string field, AvailableSource source) =>
        lookupsByObjectType[type].Any(lookup => lookup.KeyPaths.Any(path => path == field || path.StartsWith(field + ".", StringComparison.Ordinal)))
        || (source.Schema?.Find(type)?.Named("key") ?? [])
            .Any(key => key.StringArgument("fields") is { } fields && FieldSelectionSetParser.Parse(fields).Fields.Any(selected => selected.Name == field));

    // Another composer may lead a lookup through fields that want arguments, for which nothing says the values.
    private bool IsAskable(EntityLookup lookup)
    {
        var parent = schema.Query as ComplexType;
        foreach (var step in lookup.Path)
        {
            var field = parent?.Fields.Find(step);
            if (field?.Arguments.Any(argument => argument.IsRequired) == true)
            {
                return false;
            }

            parent = field is null ? null : schema.Find(field.Type.Name) as ComplexType;
        }

        return true;
    }

    private IEnumerable<(string Type, EntityLookup Lookup)> ReadLookups(NamedType type)
    {
        foreach (var directive in type.Named(FusionDirectives.Lookup))
        {
            if (SourceOf(directive) is not { } source)
            {
                continue;
            }

            var lookup = LookupReader.Read(type.Name, directive, source);
            if (!IsAskable(lookup))
            {
                continue;
            }

            if (IsOpaque(type, source))
            {
                foreach (var name in StoodFor(type).Order(StringComparer.Ordinal))
                {
                    yield return (name, lookup);
                }

                continue;
            }

            var found = source.Schema?.PossibleTypes(lookup.ReturnType) ?? KnownTo(type, source);
            foreach (var name in schema.PossibleTypes(type.Name).Where(found.Contains).Order(StringComparer.Ordinal))
            {
                yield return (name, lookup);
            }
        }
    }
}
