using System.ComponentModel;
using System.Reflection;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The GraphQL types of one schema while it is built: one per name, made from C# types when first used.</summary>
internal sealed class TypeCatalog
{
    private static readonly Dictionary<Type, string> builtIn = new()
    {
        [typeof(string)] = "String",
        [typeof(bool)] = "Boolean",
        [typeof(int)] = "Int",
        [typeof(double)] = "Float",
        [typeof(decimal)] = "Decimal",
        [typeof(DateOnly)] = "Date",
        [typeof(DateTimeOffset)] = "DateTime",
        [typeof(IId)] = "ID",
    };

    private readonly Dictionary<string, IGraphType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> objects = [];
    private readonly Dictionary<string, Type> enums = new(StringComparer.Ordinal);

    public TypeCatalog()
    {
        Inputs = new InputTypes(this);
        foreach (var scalar in new IGraphType[] { new IdScalar(), new DecimalScalar(), new DateScalar(), new DateTimeScalar() })
        {
            types.Add(scalar.Name, scalar);
        }
    }

    public InputTypes Inputs { get; }

    public NullabilityInfoContext Nullability { get; } = new();

    public IEnumerable<IGraphType> All => types.Values;

    public IGraphType Named(string name) => types[name];

    public bool Contains(string name) => types.ContainsKey(name);

    public T Add<T>(T type)
        where T : IGraphType => types.TryAdd(type.Name, type)
            ? type
            : throw new SchemaException($"Two types are named {type.Name}.");

    /// <summary>The type of a name, made on first use.</summary>
    public T GetOrAdd<T>(string name, Func<T> make)
        where T : class, IGraphType
    {
        if (types.TryGetValue(name, out var known))
        {
            return (T)known;
        }

        return Add(make());
    }

    /// <summary>Says under which name a C# type is shown.</summary>
    public void Show(Type type, string name)
    {
        if (!objects.TryAdd(type, name))
        {
            throw new SchemaException($"{type.Name} has two [ObjectType] classes.");
        }
    }

    public string? ShownName(Type type) => objects.GetValueOrDefault(type);

    /// <summary>The output type of a member; the top level nullable if <paramref name="nullable"/> says so.</summary>
    public IGraphType Output(NullabilityInfo info, string where, bool? nullable = null)
    {
        info = Wrapping.Awaited(info);
        var type = Wrapping.ItemOf(info) is { } item
            ? Wrapping.List(Output(item, where))
            : Wrapping.Named(OutputName(Nullable.GetUnderlyingType(info.Type) ?? info.Type, where));
        return nullable ?? Wrapping.IsNullable(info) ? type : Wrapping.NonNull(type);
    }

    public string? ScalarOrEnum(Type type)
    {
        if (builtIn.TryGetValue(type, out var name))
        {
            return name;
        }

        if (typeof(IId).IsAssignableFrom(type))
        {
            return "ID";
        }

        return type.IsEnum ? EnumName(type) : null;
    }

    public static string? DescriptionOf(ICustomAttributeProvider member) =>
        member.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute { Description: var text }, ..] ? text : null;

    private string OutputName(Type type, string where) =>
        ScalarOrEnum(type)
        ?? ShownName(type)
        ?? throw new SchemaException($"{where} returns {type.Name}, for which there is no [ObjectType<{type.Name}>] class.");

    private string EnumName(Type type)
    {
        if (enums.TryAdd(type.Name, type))
        {
            var made = Add(new EnumerationGraphType { Name = type.Name, Description = DescriptionOf(type) });
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                made.Add(new EnumValueDefinition(Naming.ToConstantCase(field.Name), field.GetValue(null)) { Description = DescriptionOf(field) });
            }
        }
        else if (enums[type.Name] != type)
        {
            throw new SchemaException($"Two enums are named {type.Name}.");
        }

        return type.Name;
    }
}
