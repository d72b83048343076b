using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>What a value is wanted for; a key may be read where the client's own field may not.</summary>
internal enum ValueUse
{
    Client,
    Key,
}

/// <summary>Asks the availability table whether a source answers a field, and how much of a selection it answers below.</summary>
internal sealed class SourceAnswers(AvailabilityTable table)
{
    private readonly Dictionary<(OperationSelection Selection, int Source), int> gaps = [];

    /// <summary>
    /// How the source answers the field on all of these object types alike; null when it does not. Where types differ, what is said holds for each of
    /// them: needs of one are needs of all, and nothing counts as provided that one of them does not provide.
    /// </summary>
    public FieldInSource? Find(AvailableSource source, ImmutableArray<string> types, string field, FieldSelectionSet? view, ValueUse use)
    {
        FieldInSource? answer = null;
        foreach (var type in types)
        {
            var candidate = table.Field(type, field, source);
            if (candidate is null || (answer is not null && !candidate.Type.Equals(answer.Type)))
            {
                return null;
            }

            var resolves = candidate.Support == FieldSupport.Resolves
                || (use == ValueUse.Key && candidate.Support == FieldSupport.KeyOnly && !source.IsEvents)
                || (ProvidedView.Find(view, type, field) is not null && (use == ValueUse.Key || !source.IsEvents || candidate.Support != FieldSupport.KeyOnly));
            if (!resolves)
            {
                return null;
            }

            answer = answer is null ? candidate : Both(answer, candidate);
        }

        return answer;
    }

    /// <summary>How each source answers a field of the client on its own objects, by the source's index.</summary>
    public FieldInSource?[] Find(ImmutableArray<string> types, string field)
    {
        var found = new FieldInSource?[table.Sources.Length];
        foreach (var source in table.Sources)
        {
            found[source.Index] = Find(source, types, field, null, ValueUse.Client);
        }

        return found;
    }

    private static FieldInSource Both(FieldInSource one, FieldInSource other)
    {
        var answer = one.IsConditional ? one : other;
        return ProvidedView.AreSame(one.Provides, other.Provides) ? answer : answer with { Provides = null };
    }

    /// <summary>Splits object types into groups to which every source stands alike.</summary>
    public IEnumerable<ImmutableArray<string>> Alike(ImmutableArray<string> types, string field) => types.Length == 1
        ? [types]
        : types.GroupBy(type => Signature(type, field), StringComparer.Ordinal).Select(group => group.ToImmutableArray());

    private string Signature(string type, string field) => string.Join(
        ';',
        table.Sources.Select(source => table.Field(type, field, source) is { } known
            ? $"{known.Support} {known.Type} {known.Provides} {string.Join(',', known.Requirements.Select(requirement => $"{requirement.Argument}={requirement.Map}"))}"
            : ""));

    /// <summary>How many fields below a field the source cannot answer while it stays with its own object; 0 when it answers all.</summary>
    public int Gaps(AvailableSource source, FieldInSource answer, OperationSelection? selection, FieldSelectionSet? view)
    {
        if (selection is null)
        {
            return 0;
        }

        if (view is not null)
        {
            return Count(source, answer.Type.Name, selection, view);
        }

        if (!gaps.TryGetValue((selection, source.Index), out var count))
        {
            gaps[(selection, source.Index)] = count = Count(source, answer.Type.Name, selection, null);
        }

        return count;
    }

    private int Count(AvailableSource source, string localType, OperationSelection selection, FieldSelectionSet? view)
    {
        var possible = table.Find(localType, source)?.PossibleTypes;
        var count = 0;
        foreach (var field in selection.Fields)
        {
            var types = possible is null || field.Types.All(possible.Contains) ? field.Types : [.. field.Types.Where(possible.Contains)];
            if (field.Origin != FieldOrigin.Source || types.IsEmpty)
            {
                continue;
            }

            var answer = Find(source, types, field.Name, view, ValueUse.Client);
            count += answer is null || answer.IsConditional
                ? 1
                : Gaps(source, answer, field.Selection, ProvidedView.Below(view, types, field.Name, answer));
        }

        return count;
    }
}

/// <summary>What <c>@provides</c> adds at a place.</summary>
internal static class ProvidedView
{
    public static SelectedFieldNode? Find(FieldSelectionSet? view, string type, string field)
    {
        foreach (var node in view?.Selections ?? [])
        {
            var found = node switch
            {
                SelectedFieldNode selected when selected.Name == field => selected,
                SelectedFragmentNode fragment when fragment.TypeCondition is null || fragment.TypeCondition == type => Find(fragment.Children, type, field),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The view at the place below a field: what the field provides itself, and what was provided for it from above.</summary>
    public static FieldSelectionSet? Below(FieldSelectionSet? view, ImmutableArray<string> types, string field, FieldInSource answer)
    {
        var inherited = view is null ? null : Inherited(view, types, field);
        return inherited is null ? answer.Provides : answer.Provides?.Merge(inherited) ?? inherited;
    }

    public static bool AreSame(FieldSelectionSet? one, FieldSelectionSet? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.ToString() == other.ToString());

    // A selection may provide something else below the same field of another type.
    private static FieldSelectionSet? Inherited(FieldSelectionSet view, ImmutableArray<string> types, string field)
    {
        var inherited = Find(view, types[0], field)?.Children;
        return types.All(type => AreSame(inherited, Find(view, type, field)?.Children)) ? inherited : null;
    }
}
