using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Planning.Search;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>Describes the client's response: which part and key answer each field, and how values are completed.</summary>
internal sealed class ShapeBuilder(AvailabilityTable table, PlanPaths paths)
{
    private readonly OutputShapes outputs = new(table);
    private readonly Dictionary<string, FrozenSet<string>> possibleTypes = new(StringComparer.Ordinal);

    public ObjectShape Object(OperationSelection selection, Position position) => new()
    {
        Fields = [.. selection.Fields.SelectMany(field => Fields(field, position))],
        TypeName = position.Types is [var only] && !position.HidesTypes ? only : position.TypeName is null ? position.StaticType : null,
        TypeNameSource = (position.Types.Length > 1 || position.HidesTypes) && position.TypeName is { } name ? paths.TypeName(name) : null,
        PossibleTypes = PossibleTypes(selection.StaticType),
        HiddenTypes = [.. position.Types.Where(type => !PossibleTypes(selection.StaticType).Contains(type))],
    };

    private IEnumerable<FieldShape> Fields(OperationField field, Position position)
    {
        if (field.Origin != FieldOrigin.Source)
        {
            // Selected for types that cannot be here: no types at all would mean every type.
            if (field.Types.Any(position.Types.Contains))
            {
                yield return Local(field, position);
            }

            yield break;
        }

        // What was placed type by type may have ended in one field of one source.
        foreach (var same in (position.Answers.GetValueOrDefault(field) ?? []).GroupBy(placement => placement.Field))
        {
            var placement = same.First();
            yield return new FieldShape
            {
                ResponseName = field.ResponseName,
                Part = paths.PartOf(placement.Provider.Group),
                Key = placement.Field.Key,
                Type = outputs.Of(field.Definition!.Type),
                Object = placement.Child is { } child ? Object(field.Selection!, child) : null,
                OnTypes = Narrowed([.. same.SelectMany(one => one.Types).Distinct()], position),
                Conditions = field.Conditions,
                Coordinate = Coordinate(field),
            };
        }
    }

    private FieldShape Local(OperationField field, Position position) => new()
    {
        ResponseName = field.ResponseName,
        Origin = field.Origin,
        Type = field.Origin == FieldOrigin.TypeName ? outputs.TypeName : OutputShapes.Introspection(field.Name),
        OnTypes = Narrowed([.. field.Types.Where(position.Types.Contains)], position),
        Conditions = field.Conditions,
        Coordinate = Coordinate(field),
        Introspection = field.Introspection,
    };

    private static string Coordinate(OperationField field) => $"{field.DeclaringType}.{field.Name}";

    private static ImmutableArray<string> Narrowed(ImmutableArray<string> types, Position position) => types.Length < position.Types.Length ? types : [];

    private FrozenSet<string> PossibleTypes(string type)
    {
        if (!possibleTypes.TryGetValue(type, out var names))
        {
            possibleTypes[type] = names = table.PossibleTypes(type).ToFrozenSet(StringComparer.Ordinal);
        }

        return names;
    }
}
