using System.Text;

namespace ErpSystem.Subgraphs;

/// <summary>How a C# name reads in Postgres, in GraphQL and in ids.</summary>
internal static class Naming
{
    /// <summary>A type's name; a kit entity that each domain has of its own bears the domain's: <c>IntegrationException&lt;SalesDbContext&gt;</c> is <c>SalesIntegrationException</c>.</summary>
    public static string Of(Type type) =>
        DomainOf(type) is { } domain ? domain + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;

    /// <summary>The domain of a type of the kit that is made for a domain's context, <c>Sales</c> for <c>X&lt;SalesDbContext&gt;</c>; null for others.</summary>
    public static string? DomainOf(Type? type) =>
        type is { IsConstructedGenericType: true } && type.GetGenericArguments() is [var context] && typeof(Persistence.ErpDbContext).IsAssignableFrom(context)
            ? context.Name.EndsWith("DbContext", StringComparison.Ordinal) ? context.Name[..^"DbContext".Length] : context.Name
            : null;

    /// <summary><c>SalesOrder</c> becomes <c>sales_order</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>PartiallyShipped</c> becomes <c>PARTIALLY_SHIPPED</c>.</summary>
    public static string ToConstantCase(string name) => ToSnakeCase(name).ToUpperInvariant();

    /// <summary><c>SalesOrder</c> becomes <c>salesOrder</c>.</summary>
    public static string ToCamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>ProductCategory</c> becomes <c>ProductCategories</c>.</summary>
    public static string ToPlural(string name)
    {
        if (name.EndsWith('y') && name.Length > 1 && !"aeiou".Contains(name[^2], StringComparison.Ordinal))
        {
            return name[..^1] + "ies";
        }

        if (name.EndsWith("lf", StringComparison.Ordinal))
        {
            return name[..^1] + "ves";
        }

        return name.EndsWith('s')
            || name.EndsWith('x')
            || name.EndsWith("ch", StringComparison.Ordinal)
            || name.EndsWith("sh", StringComparison.Ordinal)
            ? name + "es"
            : name + "s";
    }

    /// <summary>The name of the list lookup beside a lookup: <c>productById</c> becomes <c>productsByIds</c>.</summary>
    public static string ToListLookup(string lookup)
    {
        var by = lookup.IndexOf("By", StringComparison.Ordinal);
        if (by <= 0)
        {
            return ToPlural(lookup);
        }

        var keys = lookup[(by + 2)..].Split("And", StringSplitOptions.RemoveEmptyEntries).Select(ToPlural);
        return ToPlural(lookup[..by]) + "By" + string.Join("And", keys);
    }
}
