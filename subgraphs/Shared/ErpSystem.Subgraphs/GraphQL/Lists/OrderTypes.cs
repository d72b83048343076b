using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The <c>orderBy</c> input of a list, and its reading.</summary>
internal static class OrderTypes
{
    private static readonly Type[] unsortable = [typeof(bool), typeof(bool?)];

    public static bool IsSortable(ListField field) =>
        field.Sortable && !(Nullable.GetUnderlyingType(field.Type) ?? field.Type).IsEnum && !unsortable.Contains(field.Type);

    /// <summary>Adds the input; false when the list has nothing to sort by.</summary>
    public static bool Add(TypeCatalog catalog, ListDefinition list, string name)
    {
        var sortable = list.Fields.Where(IsSortable).ToList();
        if (sortable.Count == 0)
        {
            return false;
        }

        catalog.GetOrAdd("OrderDirection", () =>
        {
            var direction = new EnumerationGraphType { Name = "OrderDirection", Description = "Missing values come last both ways." };
            direction.Add(new EnumValueDefinition("ASC", false));
            direction.Add(new EnumValueDefinition("DESC", true));
            return direction;
        });
        catalog.GetOrAdd($"{name}OrderField", () =>
        {
            var fields = new EnumerationGraphType { Name = $"{name}OrderField" };
            foreach (var field in sortable)
            {
                fields.Add(new EnumValueDefinition(Naming.ToConstantCase(field.Name), field.Name));
            }

            return fields;
        });
        catalog.GetOrAdd($"{name}Order", () =>
        {
            var order = new InputObjectGraphType { Name = $"{name}Order" };
            order.AddField(new FieldType { Name = "field", ResolvedType = Wrapping.NonNull($"{name}OrderField") });
            order.AddField(new FieldType { Name = "direction", ResolvedType = Wrapping.NonNull("OrderDirection"), DefaultValue = false });
            return order;
        });
        return true;
    }

    /// <summary>The order asked for, or the list's own.</summary>
    public static IReadOnlyList<ListOrder> Read(ListDefinition list, object? orderBy)
    {
        if (orderBy is not IEnumerable<object?> asked)
        {
            return list.Default;
        }

        var order = new List<ListOrder>();
        foreach (var entry in asked.Cast<IDictionary<string, object?>>())
        {
            var name = (string)entry["field"]!;
            if (order.TrueForAll(known => known.Field.Name != name))
            {
                order.Add(new ListOrder(list.Fields.First(field => field.Name == name), entry["direction"] is true));
            }
        }

        return order.Count > 0 ? order : list.Default;
    }
}
