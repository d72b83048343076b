using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>Reads one <c>@fusion__lookup</c>.</summary>
internal static class LookupReader
{
    // Keys of Apollo sources are written as lookups of this name; other lookups of such a source are real fields.
    private const string EntitiesPrefix = "fusion__lookup_";

    public static EntityLookup Read(string entityType, AppliedDirective directive, AvailableSource source)
    {
        var field = FusionDirectives.ParseField(directive.StringArgument("field") ?? "");
        var key = FieldSelectionSetParser.Parse(directive.StringArgument("key") ?? "");
        var path = (directive.StringArgument("path") ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new EntityLookup
        {
            Source = source,
            EntityType = entityType,
            Path = [.. path],
            Field = field.Name,
            ReturnType = field.Type.Name,
            Parameters = Parameters(field, directive.ListArgument("map")),
            List = source.ListLookups.GetValueOrDefault($"{ParentOf(path, source)}.{field.Name}"),
            IsEntities = source.IsApollo && field.Name.StartsWith(EntitiesPrefix, StringComparison.Ordinal),
            IsInternal = directive.IsTrue("internal"),
            KeyPaths = [.. Paths(key, "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<LookupParameter> Parameters(FieldDefinition field, IReadOnlyList<string?> maps)
    {
        var parameters = ImmutableArray.CreateBuilder<LookupParameter>();
        for (var i = 0; i < field.Arguments.Count && i < maps.Count; i++)
        {
            if (maps[i] is { } map)
            {
                parameters.Add(new LookupParameter(field.Arguments[i].Name, field.Arguments[i].Type, FieldSelectionMapParser.Parse(map)));
            }
        }

        return parameters.ToImmutable();
    }

    private static string ParentOf(IEnumerable<string> path, AvailableSource source)
    {
        var parent = source.Schema?.QueryTypeName ?? "Query";
        foreach (var step in path)
        {
            parent = (source.Schema?.Find(parent) as ComplexType)?.Fields.Find(step)?.Type.Name ?? parent;
        }

        return parent;
    }

    private static IEnumerable<string> Paths(FieldSelectionSet set, string prefix) => set.Selections.SelectMany(node => node switch
    {
        SelectedFieldNode { Children: { } children } field => Paths(children, $"{prefix}{field.Name}."),
        SelectedFieldNode field => [prefix + field.Name],
        _ => Paths(node.Children!, prefix),
    });
}
