using System.Collections.Frozen;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>
/// Global object identification in the table: a source that stands for the gateway itself. It answers <c>Query.node</c> and <c>Query.nodes</c>,
/// because an id names its type, and knows of each object nothing but the id, which is a key and never an answer: whether there is such an
/// object only a lookup can say. The fields are recognised as those that no source resolves, so archives made elsewhere read the same.
/// </summary>
internal sealed class NodeAvailability
{
    // No settings can name a source so.
    private const string GatewayName = "(gateway)";

    private readonly SchemaDefinition schema;
    private readonly FrozenSet<string> nodeTypes;

    private NodeAvailability(SchemaDefinition schema, int index, FrozenSet<string> nodeTypes)
    {
        this.schema = schema;
        this.nodeTypes = nodeTypes;
        Source = new AvailableSource(index, GatewayName, null, IsApollo: false) { IsGateway = true };
    }

    public AvailableSource Source { get; }

    /// <summary>Null where the schema offers no identification.</summary>
    public static NodeAvailability? Of(SchemaDefinition schema, int index, ILookup<string, EntityLookup> lookupsByObjectType) =>
        schema.Query is { } query && query.Fields.Any(field => IsNodeField(schema, field))
            ? new NodeAvailability(
                schema,
                index,
                schema.PossibleTypes(NodeIdentification.Interface).Where(type => lookupsByObjectType[type].Any(lookup => lookup.IsById)).ToFrozenSet(StringComparer.Ordinal))
            : null;

    /// <summary>What the gateway knows of a type; null when that is nothing.</summary>
    public TypeInSource? TypeOf(NamedType type) => type.Name == schema.QueryTypeName ? Known(type, [type.Name])
        : type.Name == NodeIdentification.Interface ? Known(type, nodeTypes)
        : nodeTypes.Contains(type.Name) ? Known(type, [type.Name])
        : null;

    /// <summary>How the gateway stands to a field; null when it does not know it.</summary>
    public FieldInSource? FieldOf(ComplexType parent, FieldDefinition field)
    {
        if (parent.Name == schema.QueryTypeName)
        {
            return IsNodeField(schema, field) ? Answer(field, FieldSupport.Resolves) : null;
        }

        var isKey = field.Name == NodeIdentification.KeyField && (parent.Name == NodeIdentification.Interface || nodeTypes.Contains(parent.Name));
        return isKey ? Answer(field, FieldSupport.KeyOnly) : null;
    }

    private static bool IsNodeField(SchemaDefinition schema, FieldDefinition field) =>
        NodeIdentification.IsNodeField(field) && schema.Find(NodeIdentification.Interface) is InterfaceType && !field.Has(FusionDirectives.Field);

    private FieldInSource Answer(FieldDefinition field, FieldSupport support) => new() { Source = Source, Support = support, Type = field.Type };

    private TypeInSource Known(NamedType type, IEnumerable<string> possible) => new(Source, type.Kind, possible.ToFrozenSet(StringComparer.Ordinal), []);
}
