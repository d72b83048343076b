using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Planning.Plan;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Execution.Programs;

/// <summary>An <see cref="ObjectShape"/> ready for writing.</summary>
internal sealed class ShapeProgram
{
    private readonly byte[][] possibleTypes;
    private readonly byte[][] hiddenTypes;

    private ShapeProgram(ObjectShape shape)
    {
        possibleTypes = shape.TypeName is { } only
            ? [Encoding.UTF8.GetBytes(only)]
            : [.. shape.PossibleTypes.Order(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];
        hiddenTypes = [.. shape.HiddenTypes.Order(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];
        IsSingleType = shape.TypeName is not null;
        TypeNamePart = shape.TypeNameSource?.Part ?? -1;
        TypeNameKey = Encoding.UTF8.GetBytes(shape.TypeNameSource?.Key ?? "");
    }

    public FieldProgram[] Fields { get; private set; } = [];

    /// <summary>True when the type is known without data; its number is 0 then.</summary>
    public bool IsSingleType { get; }

    public int TypeNamePart { get; }

    public byte[] TypeNameKey { get; }

    /// <summary>The response's members, if it is the root's.</summary>
    public static ShapeProgram Compile(ObjectShape shape, ConditionTable conditions)
    {
        var program = new ShapeProgram(shape);
        string[] types = [.. program.possibleTypes.Select(Encoding.UTF8.GetString)];
        program.Fields =
        [
            .. shape.Fields.Where(field => field.OnTypes.IsEmpty || types.Length == 0 || field.OnTypes.Any(types.Contains))
                .Select(field => new FieldProgram(field, types, conditions)),
        ];
        return program;
    }

    /// <summary>The number of a type, or -1 when it is not possible here.</summary>
    public int TypeNumber(ReadOnlySpan<byte> name) => IndexOf(possibleTypes, name);

    /// <summary>True for a type that sources may return here but clients must not see.</summary>
    public bool IsHidden(ReadOnlySpan<byte> name) => IndexOf(hiddenTypes, name) >= 0;

    private static int IndexOf(byte[][] names, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public ReadOnlySpan<byte> TypeName(int number) => possibleTypes[number];
}

/// <summary>A <see cref="FieldShape"/> ready for writing.</summary>
internal sealed class FieldProgram
{
    public FieldProgram(FieldShape shape, string[] parentTypes, ConditionTable conditions)
    {
        ResponseName = shape.ResponseName;
        Prefix = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(shape.ResponseName) + ":");
        Origin = shape.Origin;
        Part = shape.Part;
        Key = Encoding.UTF8.GetBytes(shape.Key);
        Type = new OutputProgram(shape.Type);
        Object = shape.Object is null ? null : ShapeProgram.Compile(shape.Object, conditions);
        Condition = conditions.Add(shape.Conditions);
        Coordinate = shape.Coordinate;
        Introspection = shape.Introspection;
        if (!shape.OnTypes.IsEmpty && !parentTypes.All(type => shape.OnTypes.Contains(type)))
        {
            OnTypes = [.. parentTypes.Select(type => shape.OnTypes.Contains(type))];
        }
    }

    public string ResponseName { get; }

    /// <summary>The quoted response name and a colon.</summary>
    public byte[] Prefix { get; }

    public FieldOrigin Origin { get; }

    public int Part { get; }

    public byte[] Key { get; }

    public OutputProgram Type { get; }

    public ShapeProgram? Object { get; }

    /// <summary>By number of the parent's type, whether the field is selected; null when it is for all.</summary>
    public bool[]? OnTypes { get; }

    public int Condition { get; }

    public string Coordinate { get; }

    public GraphQLField? Introspection { get; }
}

/// <summary>An <see cref="OutputShape"/> ready for writing.</summary>
internal sealed class OutputProgram(OutputShape shape)
{
    public bool NonNull { get; } = shape.NonNull;

    public OutputProgram? Element { get; } = shape.Element is null ? null : new OutputProgram(shape.Element);

    public LeafKind Leaf { get; } = shape.Leaf;

    /// <summary>The enum's values with their quotes.</summary>
    public byte[][] EnumValues { get; } =
        shape.EnumValues is null ? [] : [.. shape.EnumValues.Order(StringComparer.Ordinal).Select(static value => Encoding.UTF8.GetBytes($"\"{value}\""))];
}
