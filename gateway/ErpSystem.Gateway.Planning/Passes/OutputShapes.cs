using System.Collections.Frozen;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>How values of composite types are completed; one shape for each type, shared by all of its fields.</summary>
internal sealed class OutputShapes(AvailabilityTable table)
{
    private readonly Dictionary<TypeReference, OutputShape> shapes = [];

    public OutputShape TypeName { get; } = new() { NonNull = true, Leaf = LeafKind.String };

    public static OutputShape Introspection(string field) => new() { NonNull = field == "__schema" };

    public OutputShape Of(TypeReference type)
    {
        if (!shapes.TryGetValue(type, out var shape))
        {
            shapes[type] = shape = Create(type);
        }

        return shape;
    }

    private OutputShape Create(TypeReference type) => type.Element is { } element
        ? new OutputShape { NonNull = type.IsNonNull, Element = Of(element) }
        : new OutputShape { NonNull = type.IsNonNull, Leaf = Leaf(type.Name), EnumValues = Values(type.Name) };

    private LeafKind Leaf(string name) => name switch
    {
        "Int" => LeafKind.Int,
        "Float" => LeafKind.Float,
        "String" => LeafKind.String,
        "Boolean" => LeafKind.Boolean,
        "ID" => LeafKind.Id,
        _ => table.Schema.Find(name)?.Kind switch
        {
            TypeKind.Enum => LeafKind.Enum,
            TypeKind.Scalar => LeafKind.Custom,
            _ => LeafKind.None,
        },
    };

    private FrozenSet<string>? Values(string name) => table.Schema.Find(name) is EnumType type
        ? type.Values.Where(value => !value.Has("fusion__inaccessible")).Select(value => value.Name).ToFrozenSet(StringComparer.Ordinal)
        : null;
}
