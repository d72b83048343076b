using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>
/// Brings a valid operation into the one form that planning knows: no fragments, each response name once for each object type, no branch that
/// cannot be reached, introspection split off.
/// </summary>
internal sealed class OperationNormalizer(AvailabilityTable table, GraphQLDocument document)
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> fragments = document.Definitions
        .OfType<GraphQLFragmentDefinition>()
        .GroupBy(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public OperationSelection Normalize(GraphQLOperationDefinition operation, string rootType)
    {
        var flattener = new SelectionFlattener(table, fragments);
        flattener.Add(operation.SelectionSet, rootType, [rootType], DirectiveConditions.Of(operation.Directives));
        return new OperationSelection(rootType, [rootType], Merge(flattener.Found, [rootType]));
    }

    private ImmutableArray<OperationField> Merge(IReadOnlyList<FieldOccurrence> occurrences, ImmutableArray<string> types)
    {
        var slots = new List<(int First, OperationField Field)>();
        foreach (var sameName in occurrences.Select((occurrence, index) => (occurrence, index)).GroupBy(entry => entry.occurrence.ResponseName, StringComparer.Ordinal))
        {
            var entries = sameName.ToList();
            foreach (var (group, narrowed) in Split(entries, types))
            {
                slots.Add((group[0].index, Field([.. group.Select(entry => entry.occurrence)], narrowed)));
            }
        }

        // Every object type meets each response name once, so ordering by first occurrence keeps the client's order for each of them.
        return [.. slots.OrderBy(slot => slot.First).Select(slot => slot.Field)];
    }

    // Object types that see the same occurrences of a response name see the same field, unless null ends elsewhere for one of them.
    private IEnumerable<(List<(FieldOccurrence occurrence, int index)> Group, ImmutableArray<string> Types)> Split(
        List<(FieldOccurrence occurrence, int index)> entries,
        ImmutableArray<string> types)
    {
        if (types.Length == 1)
        {
            yield return (entries, types);
            yield break;
        }

        var name = entries[0].occurrence.Field.Name.StringValue;
        foreach (var sameView in types.GroupBy(type =>
            $"{string.Join(',', entries.Where(entry => entry.occurrence.Types.Contains(type)).Select(entry => entry.index))} {Wrapping(Declared(type, name)?.Type)}"))
        {
            var seen = entries.Where(entry => entry.occurrence.Types.Contains(sameView.First())).ToList();
            if (seen.Count > 0)
            {
                yield return (seen, [.. sameView]);
            }
        }
    }

    private OperationField Field(IReadOnlyList<FieldOccurrence> occurrences, ImmutableArray<string> types)
    {
        var first = occurrences[0];
        var name = first.Field.Name.StringValue;
        var conditions = occurrences.Select(occurrence => occurrence.Conditions).Aggregate(ConditionAlgebra.Or);
        var field = new OperationField
        {
            ResponseName = first.ResponseName,
            Name = name,
            DeclaringType = first.DeclaringType,
            Types = types,
            Conditions = conditions,
        };
        if (name == "__typename")
        {
            return field with { Origin = FieldOrigin.TypeName };
        }

        if (BuiltIns.IsIntrospectionName(name))
        {
            return field with
            {
                Origin = FieldOrigin.Introspection,
                Introspection = FragmentInliner.Inline(occurrences.Select(occurrence => occurrence.Field), fragments),
            };
        }

        var definition = Declared(types[0], name)!;
        return field with
        {
            Definition = definition,
            Arguments = first.Field.Arguments,
            ArgumentsText = ArgumentText.Of(first.Field.Arguments),
            Selection = first.Field.SelectionSet is null ? null : Children(occurrences, conditions, StaticType(occurrences, types, name)),
        };
    }

    // The types that the object types give the field say the most; where they differ, the narrowest type through which the client named it.
    private string StaticType(IReadOnlyList<FieldOccurrence> occurrences, ImmutableArray<string> types, string name)
    {
        var declared = types.Select(type => Declared(type, name)!.Type.Name).Distinct(StringComparer.Ordinal).ToList();
        return declared is [var only]
            ? only
            : occurrences.Select(occurrence => Declared(occurrence.DeclaringType, name)!.Type.Name).MinBy(type => table.PossibleTypes(type).Length)!;
    }

    private FieldDefinition? Declared(string type, string field) => (table.Schema.Find(type) as ComplexType)?.Fields.Find(field);

    private static string Wrapping(TypeReference? type) => type switch
    {
        NonNullTypeReference nonNull => Wrapping(nonNull.Inner) + "!",
        ListTypeReference list => $"[{Wrapping(list.Inner)}]",
        _ => "",
    };

    private OperationSelection Children(IReadOnlyList<FieldOccurrence> occurrences, Conditions parent, string staticType)
    {
        var types = table.PossibleTypes(staticType);
        var flattener = new SelectionFlattener(table, fragments);
        foreach (var occurrence in occurrences)
        {
            var start = ConditionAlgebra.AreEqual(occurrence.Conditions, parent) ? Conditions.Always : occurrence.Conditions;

            // An implementation may declare a narrower type than its interface, and what is selected there may name fields of that type alone.
            var declared = Declared(occurrence.DeclaringType, occurrence.Field.Name.StringValue)!.Type.Name;
            flattener.Add(occurrence.Field.SelectionSet!, declared, declared == staticType ? types : [.. types.Where(table.PossibleTypes(declared).Contains)], start);
        }

        return new OperationSelection(staticType, types, Merge(flattener.Found, types));
    }
}

/// <summary>The canonical text of an argument list, in the order of the names.</summary>
internal static class ArgumentText
{
    public static string Of(GraphQLArguments? arguments) => arguments is not { Count: > 0 }
        ? ""
        : string.Join(
            ", ",
            arguments.Items.OrderBy(argument => argument.Name.StringValue, StringComparer.Ordinal).Select(argument => $"{argument.Name.StringValue}: {ValueText.Of(argument.Value)}"));
}
