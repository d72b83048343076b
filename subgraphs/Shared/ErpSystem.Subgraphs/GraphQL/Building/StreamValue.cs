using System.Reflection;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>One parameter of an event stream's record: a field of the message, and the leaves that the event holds of it.</summary>
internal sealed class StreamValue
{
    public StreamValue(ParameterInfo parameter, Type record, TypeCatalog catalog)
    {
        var where = $"{record.Name}.{parameter.Name}";
        var paths = parameter.GetCustomAttribute<EventValueAttribute>()?.Paths
            ?? throw new SchemaException($"{where} does not say where the event holds it: add [EventValue(\"payload.…\")].");
        Name = Naming.ToCamelCase(parameter.Name!);
        Description = TypeCatalog.DescriptionOf(parameter);
        Type = catalog.Output(catalog.Nullability.Create(parameter), where);
        Argument = parameter.GetCustomAttribute<EventArgumentAttribute>();
        var inner = InnerOf(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, where, catalog);
        if (paths.Count != Math.Max(1, inner.Length))
        {
            throw new SchemaException($"{where} needs {Math.Max(1, inner.Length)} paths, not {paths.Count}.");
        }

        Leaves = inner is [] ? [(Name, paths[0])] : [.. inner.Zip(paths, (leaf, path) => ($"{Name}.{leaf}", path))];
        Selection = inner is [] ? Name : $"{Name} {{ {string.Join(' ', inner)} }}";
        Leaf = inner is ["id"] ? "ID" : ((Type as NonNullGraphType)?.ResolvedType ?? Type) is GraphQLTypeReference { TypeName: var scalar } && inner is [] ? scalar : "";
        if (Argument is not null && Leaf.Length == 0)
        {
            throw new SchemaException($"{where} is no single value, so it cannot be chosen by the argument {Argument.Name}.");
        }
    }

    public string Name { get; }

    public string? Description { get; }

    public IGraphType Type { get; }

    public EventArgumentAttribute? Argument { get; }

    /// <summary>The GraphQL type of the value, or of the entity's id.</summary>
    public string Leaf { get; }

    /// <summary>The field as the message selects it.</summary>
    public string Selection { get; }

    /// <summary>The leaves by their path in the message, each with its path in the event.</summary>
    public IReadOnlyList<(string Name, string Path)> Leaves { get; }

    private static string[] InnerOf(Type type, string where, TypeCatalog catalog)
    {
        if (type == typeof(Money))
        {
            return ["amount", "currencyCode"];
        }

        if (type == typeof(Quantity))
        {
            return ["value", "unit"];
        }

        if (catalog.ScalarOrEnum(type) is not null)
        {
            return [];
        }

        return type.GetProperty("Id") is { } id && typeof(IId).IsAssignableFrom(id.PropertyType)
            ? ["id"]
            : throw new SchemaException($"{where} is of type {type.Name}, which no event can hold: use values and entities.");
    }
}
