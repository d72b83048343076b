using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>
/// Finds the lookups of a source: the <c>@lookup</c> fields of Query and of the types that Query reaches through fields without arguments. A field
/// whose arguments offer alternative keys becomes one lookup for each choice of them.
/// </summary>
internal static class LookupReader
{
    private const int MaxAlternatives = 64;

    public static ImmutableArray<Lookup> Read(SourceSchema source)
    {
        var lookups = ImmutableArray.CreateBuilder<Lookup>();
        if (source.Definition.Query is not { } query)
        {
            return [];
        }

        // Breadth first, so that a type reached in two ways is read by its shortest path.
        var visited = new HashSet<string>(StringComparer.Ordinal) { query.Name };
        var open = new Queue<(ComplexType Type, ImmutableArray<string> Path, bool IsInternal)>([(query, [], false)]);
        while (open.TryDequeue(out var place))
        {
            foreach (var field in place.Type.Fields)
            {
                var isInternal = place.IsInternal || SourceSchema.IsInternal(place.Type) || field.Has(WellKnown.Internal);
                if (field.Has(WellKnown.Lookup))
                {
                    lookups.AddRange(Choices(source, field).Select(keys => new Lookup(source, place.Type, field, place.Path, keys, isInternal)));
                }
                else if (LeadsOn(source, field) is { } next && visited.Add(next.Name))
                {
                    open.Enqueue((next, place.Path.Add(field.Name), isInternal));
                }
            }
        }

        return lookups.ToImmutable();
    }

    private static ComplexType? LeadsOn(SourceSchema source, FieldDefinition field) =>
        field.Arguments.Count == 0 && !field.Type.IsList && !field.Has(WellKnown.External) ? source.Definition.Find(field.Type.Name) as ObjectType : null;

    private static List<ImmutableArray<LookupKey>> Choices(SourceSchema source, FieldDefinition field)
    {
        var choices = new List<ImmutableArray<LookupKey>> { ImmutableArray<LookupKey>.Empty };
        foreach (var argument in field.Arguments.Where(argument => !argument.Has(WellKnown.Require)))
        {
            if (MapOf(source, field, argument) is not { } map)
            {
                // An optional argument that names no field is not part of the key: the source has its default for it.
                if (argument.IsRequired || argument.Has(WellKnown.Is))
                {
                    return [];
                }

                continue;
            }

            choices = [.. choices.SelectMany(keys => map.Alternatives.Select(entry => keys.Add(new LookupKey(argument, new FieldSelectionMap([entry])))))];
            if (choices.Count > MaxAlternatives)
            {
                return choices[..MaxAlternatives];
            }
        }

        return choices.FindAll(keys => !keys.IsEmpty);
    }

    private static FieldSelectionMap? MapOf(SourceSchema source, FieldDefinition field, InputValueDefinition argument)
    {
        if (argument.Directives.Find(WellKnown.Is) is { } written)
        {
            return SelectionText.TryParseMap(written.StringArgument("field"));
        }

        return IsFieldOf(source.Definition, field.Type.Name, argument.Name) ? FieldSelectionMap.Field(argument.Name) : null;
    }

    // A union has no fields: the name must be one of every member's.
    private static bool IsFieldOf(SchemaDefinition schema, string typeName, string field) => schema.Find(typeName) switch
    {
        ComplexType type => type.Fields.Contains(field),
        UnionType union => union.Members.Length > 0 && union.Members.All(member => schema.Find(member) is ComplexType type && type.Fields.Contains(field)),
        _ => false,
    };
}
