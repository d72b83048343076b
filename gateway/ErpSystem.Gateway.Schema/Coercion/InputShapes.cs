using System.Collections.Concurrent;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Coercion;

/// <summary>The input shapes of one schema, made when first asked for.</summary>
internal sealed class InputShapes(TypeLookup types)
{
    private readonly ConcurrentDictionary<TypeReference, InputShape> shapes = new();
    private readonly ConcurrentDictionary<string, InputField[]> fields = new(StringComparer.Ordinal);

    /// <summary>The shape of a type, or null when it is no input type.</summary>
    public InputShape? Of(TypeReference type)
    {
        if (shapes.TryGetValue(type, out var known))
        {
            return known;
        }

        return types.Resolve(type) is { IsInput: true } named
            ? shapes.GetOrAdd(type, new InputShape(type, type.IsList ? InputKind.List : KindOf(named), this, named))
            : null;
    }

    public InputField[] FieldsOf(InputObjectType type) => fields.GetOrAdd(type.Name, _ => ReadFields(type));

    private InputField[] ReadFields(InputObjectType type) =>
    [
        .. type.Fields
            .Where(field => types.IsInput(field.Type))
            .Select(field => new InputField(field.Name, Of(field.Type)!, Default(field))),
    ];

    private byte[]? Default(InputValueDefinition field) =>
        field.DefaultValue is { } value && LiteralCoercer.TryCoerce(types.Schema, field.Type, value, null, out var json) ? json : null;

    private static InputKind KindOf(NamedType type) => type switch
    {
        EnumType => InputKind.Enum,
        InputObjectType => InputKind.Object,
        _ => type.Name switch
        {
            "Int" => InputKind.Int,
            "Float" => InputKind.Float,
            "String" => InputKind.String,
            "Boolean" => InputKind.Boolean,
            "ID" => InputKind.Id,
            _ => InputKind.Custom,
        },
    };
}
