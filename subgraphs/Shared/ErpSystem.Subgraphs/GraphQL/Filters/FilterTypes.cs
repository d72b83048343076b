using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL.Filters;

/// <summary>The <c>where</c> input of a list, and the operators of each kind of field, equal in every source.</summary>
internal static class FilterTypes
{
    public static void Add(TypeCatalog catalog, ListDefinition list, string name)
    {
        if (catalog.Contains(name))
        {
            return;
        }

        var filter = catalog.Add(new InputObjectGraphType { Name = name, Description = "All conditions given must hold." });
        filter.AddField(new FieldType { Name = "AND", ResolvedType = Wrapping.ListOfNonNull(name) });
        filter.AddField(new FieldType { Name = "OR", ResolvedType = Wrapping.ListOfNonNull(name) });
        filter.AddField(new FieldType { Name = "NOT", ResolvedType = Wrapping.Named(name) });
        foreach (var field in list.Fields)
        {
            filter.AddField(new FieldType { Name = field.Name, ResolvedType = Wrapping.Named(Operators(catalog, field, list)) });
        }
    }

    private static string Operators(TypeCatalog catalog, ListField field, ListDefinition list)
    {
        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        var scalar = catalog.ScalarOrEnum(type)
            ?? throw new SchemaException($"{list.GetType().Name} cannot filter {field.Name}: {type.Name} is no scalar.");
        var name = type.IsEnum ? $"{scalar}EnumFilter" : $"{(scalar == "ID" ? "Id" : scalar)}Filter";
        catalog.GetOrAdd(name, () => Make(name, scalar, type));
        return name;
    }

    private static InputObjectGraphType Make(string name, string scalar, Type type)
    {
        var filter = new InputObjectGraphType { Name = name };
        Add(filter, "eq", Wrapping.Named(scalar));
        if (type != typeof(bool))
        {
            Add(filter, "in", Wrapping.ListOfNonNull(scalar));
        }

        if (type == typeof(string))
        {
            Add(filter, "contains", Wrapping.Named(scalar), "Upper and lower case are the same.");
            Add(filter, "startsWith", Wrapping.Named(scalar), "Upper and lower case are the same.");
            Add(filter, "endsWith", Wrapping.Named(scalar), "Upper and lower case are the same.");
        }
        else if (type != typeof(bool) && !type.IsEnum && scalar != "ID")
        {
            foreach (var comparison in new[] { "gt", "gte", "lt", "lte" })
            {
                Add(filter, comparison, Wrapping.Named(scalar));
            }
        }

        Add(filter, "isNull", Wrapping.Named("Boolean"));
        return filter;
    }

    private static void Add(InputObjectGraphType filter, string name, IGraphType type, string? description = null) =>
        filter.AddField(new FieldType { Name = name, ResolvedType = type, Description = description });
}
