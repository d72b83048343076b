using System.Reflection;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Input objects made from records, and the conversion of coerced values into what handlers take.</summary>
internal sealed class InputTypes(TypeCatalog catalog)
{
    private readonly Dictionary<Type, string> names = [];
    private readonly Dictionary<Type, Func<object?, object?>> converters = [];

    /// <summary>The GraphQL type of an input.</summary>
    public IGraphType Input(NullabilityInfo info, string where, bool optional = false)
    {
        if (IsOptional(info.Type))
        {
            return Input(info.GenericTypeArguments[0], where, optional: true);
        }

        var type = Wrapping.ItemOf(info) is { } item
            ? Wrapping.List(Input(item, where))
            : Wrapping.Named(InputName(Nullable.GetUnderlyingType(info.Type) ?? info.Type, where));
        return optional || Wrapping.IsNullable(info) ? type : Wrapping.NonNull(type);
    }

    /// <summary>The conversion of a coerced value into the type; made once per type.</summary>
    public Func<object?, object?> Converter(Type type)
    {
        if (converters.TryGetValue(type, out var known))
        {
            return known;
        }

        // An input may hold itself: the entry is there before its parts are made.
        Func<object?, object?>? made = null;
        converters[type] = value => made!(value);
        made = Make(type);
        converters[type] = made;
        return made;
    }

    public static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private Func<object?, object?> Make(Type type)
    {
        if (IsOptional(type))
        {
            return Compiled(nameof(OptionalOf), type.GetGenericArguments()[0], Converter(type.GetGenericArguments()[0]));
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Converter(value);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
        {
            return Compiled(nameof(IdOf), type.GetGenericArguments()[0], null);
        }

        if (type != typeof(string) && Wrapping.ItemTypeOf(type) is { } item)
        {
            return Compiled(nameof(ListOf), item, Converter(item));
        }

        return catalog.ScalarOrEnum(type) is not null ? static value => value : RecordConverter(type);
    }

    private static Func<object?, object?> Compiled(string method, Type argument, Func<object?, object?>? inner) =>
        (Func<object?, object?>)typeof(InputTypes).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(argument).Invoke(null, [inner])!;

    private static Func<object?, object?> IdOf<T>(Func<object?, object?>? inner) =>
        value => value is string text ? Id<T>.Parse(text) : inner?.Invoke(value);

    private static Func<object?, object?> OptionalOf<T>(Func<object?, object?> inner) =>
        value => new Optional<T>((T)inner(value)!);

    private static Func<object?, object?> ListOf<T>(Func<object?, object?> inner) => value =>
    {
        if (value is null)
        {
            return null;
        }

        var items = (System.Collections.IEnumerable)value;
        var list = new List<T>(value is System.Collections.ICollection { Count: var count } ? count : 4);
        foreach (var item in items)
        {
            list.Add((T)inner(item)!);
        }

        return list.ToArray();
    };

    private Func<object?, object?> RecordConverter(Type type)
    {
        var constructor = ConstructorOf(type);
        var make = Invocation.Of(constructor);
        var parts = constructor.GetParameters().Select(parameter => new
        {
            Name = Naming.ToCamelCase(parameter.Name!),
            Convert = Converter(parameter.ParameterType),
            Absent = AbsentValue(parameter),
        }).ToArray();
        return value =>
        {
            if (value is not IDictionary<string, object?> given)
            {
                return value;
            }

            var arguments = new object?[parts.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                arguments[i] = given.TryGetValue(parts[i].Name, out var part) ? parts[i].Convert(part) : parts[i].Absent;
            }

            return make(arguments);
        };
    }

    private static object? AbsentValue(ParameterInfo parameter) =>
        parameter.HasDefaultValue && parameter.DefaultValue is { } value ? value
        : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    private string InputName(Type type, string where)
    {
        if (catalog.ScalarOrEnum(type) is { } scalar)
        {
            return scalar;
        }

        if (names.TryGetValue(type, out var known))
        {
            return known;
        }

        if (!type.IsClass || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            throw new SchemaException($"{where} takes {type.Name}, which is no input.");
        }

        var name = Naming.Of(type).EndsWith("Input", StringComparison.Ordinal) ? Naming.Of(type) : Naming.Of(type) + "Input";
        names.Add(type, name);
        var input = catalog.Add(new InputObjectGraphType { Name = name, Description = TypeCatalog.DescriptionOf(type) });
        foreach (var parameter in ConstructorOf(type).GetParameters())
        {
            input.AddField(FieldOf(parameter, $"{name}.{parameter.Name}"));
        }

        return name;
    }

    private FieldType FieldOf(ParameterInfo parameter, string where) => new()
    {
        Name = Naming.ToCamelCase(parameter.Name!),
        Description = TypeCatalog.DescriptionOf(parameter),
        ResolvedType = Input(catalog.Nullability.Create(parameter), where),
        DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
    };

    private static ConstructorInfo ConstructorOf(Type type) =>
        type.GetConstructors() is [var only]
            ? only
            : throw new SchemaException($"The input {type.Name} must be a record with one constructor.");
}
