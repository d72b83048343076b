using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Coercion;

/// <summary>What kind of JSON a value must be.</summary>
internal enum InputKind
{
    Int,
    Float,
    String,
    Boolean,
    Id,
    Enum,
    Custom,
    Object,
    List,
}

/// <summary>An input type in the form in which values are checked: names in UTF-8, defaults as JSON.</summary>
internal sealed class InputShape(TypeReference type, InputKind kind, InputShapes shapes, NamedType named)
{
    private InputShape? element;
    private InputField[]? fields;
    private EnumName[]? values;

    /// <summary>The type as written, with its outer non-null.</summary>
    public string TypeText { get; } = type.ToString();

    public string Name => named.Name;

    public InputKind Kind => kind;

    public bool NonNull { get; } = type.IsNonNull;

    public bool IsOneOf => named is InputObjectType { IsOneOf: true };

    /// <summary>The items' shape of a list.</summary>
    public InputShape Element => element ??= shapes.Of(type.Element!)!;

    /// <summary>The fields of an input object.</summary>
    public InputField[] Fields => fields ??= shapes.FieldsOf((InputObjectType)named);

    /// <summary>The values of an enum.</summary>
    public EnumName[] Values => values ??= [.. ((EnumType)named).Values.Select(value => new EnumName(value.Name))];
}

/// <summary>A field of an input object.</summary>
internal sealed class InputField(string name, InputShape shape, byte[]? defaultJson)
{
    public string Name => name;

    public byte[] Utf8Name { get; } = System.Text.Encoding.UTF8.GetBytes(name);

    public InputShape Shape => shape;

    public byte[]? DefaultJson => defaultJson;
}

/// <summary>A value of an enum.</summary>
internal sealed class EnumName(string name)
{
    public string Name => name;

    public byte[] Utf8Name { get; } = System.Text.Encoding.UTF8.GetBytes(name);
}
