using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Nodes;

/// <summary>
/// With global object identification the gateway answers <c>Query.node</c> and <c>Query.nodes</c> itself. The sources' own fields of these forms
/// are marked as taken over: they are merged no more, but where they are lookups they stay the way to find objects in their source.
/// </summary>
internal static class NodeFields
{
    public const string Code = "NODE_IDENTIFICATION_CONFLICT";

    /// <summary>The directive by which the execution schema marks fields that no source answers.</summary>
    public const string Marker = "fusion__gateway_field";

    /// <summary>The sources with their fields marked; what stands in the way is an error.</summary>
    public static SourceSet TakeOver(SourceSet sources, CompositionLog log)
    {
        foreach (var source in sources.All)
        {
            CheckInterface(source, log);
            CheckFields(source, log);
        }

        return new SourceSet([.. sources.All.Select(source => Fields(source).Any() ? Marked(source) : source)]);
    }

    private static IEnumerable<FieldDefinition> Fields(SourceSchema source) => (source.Definition.Query?.Fields ?? MemberCollection<FieldDefinition>.Empty).Where(NodeIdentification.IsNodeField);

    /// <summary>
    /// The node field of an Apollo source as a lookup. Federation has no word for it, and types without a key of their own are found by nothing else.
    /// </summary>
    public static ImmutableArray<Lookup> LookupsOf(SourceSchema source) =>
    [
        .. (source.Definition.Query?.Fields ?? MemberCollection<FieldDefinition>.Empty)
            .Where(field => field.Name == NodeIdentification.Field && field.Has(Marker))
            .Select(field => new Lookup(source, source.Definition.Query!, field, [], [new LookupKey(field.Arguments[0], FieldSelectionMap.Field(NodeIdentification.KeyField))], IsInternal: false)),
    ];

    private static void CheckInterface(SourceSchema source, CompositionLog log)
    {
        if (source.Definition.Find(NodeIdentification.Interface) is { } type && !SourceSchema.IsInternal(type) && !IsNode(type))
        {
            log.Error(
                Code,
                $"The type '{type.Name}' is something else than 'interface Node {{ id: ID! }}', which global object identification adds.",
                type.Name,
                source,
                type.Location,
                "Rename the type, or compose without global object identification.");
        }
    }

    private static bool IsNode(NamedType type) =>
        type is InterfaceType { Fields: [{ Name: NodeIdentification.KeyField, Arguments.Count: 0 } field] } && field.Type.ToString() == "ID!";

    private static void CheckFields(SourceSchema source, CompositionLog log)
    {
        foreach (var field in source.Definition.Query?.Fields ?? MemberCollection<FieldDefinition>.Empty)
        {
            if (field.Name is NodeIdentification.Field or NodeIdentification.ListField && !NodeIdentification.IsNodeField(field) && !SourceSchema.IsInternal(source.Definition.Query!, field))
            {
                log.Error(
                    Code,
                    $"The field 'Query.{field.Name}' is another one than the field of that name which global object identification adds.",
                    $"Query.{field.Name}",
                    source,
                    field.Location,
                    "Rename the field, or compose without global object identification.");
            }
        }
    }

    private static SourceSchema Marked(SourceSchema source)
    {
        var definition = source.Definition;
        var query = definition.Query!;
        var marked = new ObjectType
        {
            Name = query.Name,
            Description = query.Description,
            Location = query.Location,
            IsExtensionOnly = query.IsExtensionOnly,
            Directives = query.Directives,
            Interfaces = query.Interfaces,
            Fields = new(query.Fields.Select(field => NodeIdentification.IsNodeField(field) ? Marked(field) : field)),
        };
        return new SourceSchema(
            source.Text,
            SchemaDefinition.Create(
                definition.Types.Select(type => type == query ? marked : type),
                definition.DirectiveDefinitions,
                definition.QueryTypeName,
                definition.MutationTypeName,
                definition.SubscriptionTypeName),
            source.Kind);
    }

    private static FieldDefinition Marked(FieldDefinition field) => new()
    {
        Name = field.Name,
        Description = field.Description,
        Location = field.Location,
        Type = field.Type,
        Arguments = field.Arguments,
        Directives = new(field.Directives.Append(new AppliedDirective(Marker, [], field.Location))),
    };
}
