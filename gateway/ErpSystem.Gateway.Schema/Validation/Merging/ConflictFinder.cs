using System.Runtime.CompilerServices;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Merging;

/// <summary>
/// Names all conflicts of a selection set by comparing pairs, as graphql-js does and with its messages. Only for documents of which
/// <see cref="MergeCheck"/> has said that there is a conflict; the work is bounded, and what is found until then is reported.
/// </summary>
internal sealed class ConflictFinder(ValidationContext context, FieldSets sets)
{
    private const int MaxWork = 500_000;

    private readonly Dictionary<(FieldSet, string), bool> comparedWithFragment = [];
    private readonly Dictionary<(string, string), bool> comparedFragments = [];
    private int work = MaxWork;

    public bool Exhausted => work < 0;

    public List<FieldConflict> Find(GraphQLSelectionSet node, NamedType? parentType)
    {
        var conflicts = new List<FieldConflict>();
        var set = sets.Of(node, parentType);
        foreach (var group in set.ByResponseName.Values)
        {
            for (var one = 0; one < group.Count && !Exhausted; one++)
            {
                for (var other = one + 1; other < group.Count && !Exhausted; other++)
                {
                    Compare(conflicts, false, group[one], group[other]);
                }
            }
        }

        for (var one = 0; one < set.Fragments.Count; one++)
        {
            CompareWithFragment(conflicts, false, set, set.Fragments[one]);
            for (var other = one + 1; other < set.Fragments.Count; other++)
            {
                CompareFragments(conflicts, false, set.Fragments[one], set.Fragments[other]);
            }
        }

        return conflicts;
    }

    private void CompareWithFragment(List<FieldConflict> conflicts, bool exclusive, FieldSet set, string fragmentName)
    {
        if (!MayGoOn() || set.Fields.Count == 0)
        {
            return;
        }

        // What was compared as meeting needs no comparison as exclusive, but not the other way round.
        if (comparedWithFragment.TryGetValue((set, fragmentName), out var wasExclusive) && (!wasExclusive || exclusive))
        {
            return;
        }

        comparedWithFragment[(set, fragmentName)] = exclusive;
        if (sets.OfFragment(fragmentName) is not { } fragment || fragment == set)
        {
            return;
        }

        CompareSets(conflicts, exclusive, set, fragment);
        foreach (var name in fragment.Fragments)
        {
            CompareWithFragment(conflicts, exclusive, set, name);
        }
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool exclusive, string one, string other)
    {
        var key = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        if (!MayGoOn() || one == other || (comparedFragments.TryGetValue(key, out var wasExclusive) && (!wasExclusive || exclusive)))
        {
            return;
        }

        comparedFragments[key] = exclusive;
        if (sets.OfFragment(one) is not { } left || sets.OfFragment(other) is not { } right)
        {
            return;
        }

        CompareSets(conflicts, exclusive, left, right);
        foreach (var name in right.Fragments)
        {
            CompareFragments(conflicts, exclusive, one, name);
        }

        foreach (var name in left.Fragments)
        {
            CompareFragments(conflicts, exclusive, name, other);
        }
    }

    private void CompareSets(List<FieldConflict> conflicts, bool exclusive, FieldSet left, FieldSet right)
    {
        foreach (var (responseName, fields) in left.ByResponseName)
        {
            if (!right.ByResponseName.TryGetValue(responseName, out var others))
            {
                continue;
            }

            foreach (var one in fields)
            {
                foreach (var other in others)
                {
                    Compare(conflicts, exclusive, one, other);
                }
            }
        }
    }

    private void Compare(List<FieldConflict> conflicts, bool parentsExclusive, FieldEntry one, FieldEntry other)
    {
        if (!MayGoOn())
        {
            return;
        }

        var exclusive = parentsExclusive
            || (one.ParentType is ObjectType && other.ParentType is ObjectType && one.ParentType.Name != other.ParentType.Name);
        if (!exclusive && (one.Name != other.Name || one.Arguments != other.Arguments))
        {
            conflicts.Add(new FieldConflict(one.ResponseName, FieldShape.Reason(one, other), [one.Node], [other.Node]));
        }
        else if (one.Definition?.Type is { } left && other.Definition?.Type is { } right && FieldShape.Differ(context.Types, left, right))
        {
            conflicts.Add(new FieldConflict(one.ResponseName, FieldShape.Reason(left, right), [one.Node], [other.Node]));
        }
        else if (sets.Below(one) is { } below && sets.Below(other) is { } otherBelow
            && FieldConflict.Around(CompareBelow(exclusive, below, otherBelow), one, other) is { } conflict)
        {
            conflicts.Add(conflict);
        }
    }

    private List<FieldConflict> CompareBelow(bool exclusive, FieldSet one, FieldSet other)
    {
        var conflicts = new List<FieldConflict>();
        CompareSets(conflicts, exclusive, one, other);
        foreach (var name in other.Fragments)
        {
            CompareWithFragment(conflicts, exclusive, one, name);
        }

        foreach (var name in one.Fragments)
        {
            CompareWithFragment(conflicts, exclusive, other, name);
        }

        foreach (var name in one.Fragments)
        {
            foreach (var otherName in other.Fragments)
            {
                CompareFragments(conflicts, exclusive, name, otherName);
            }
        }

        return conflicts;
    }

    private bool MayGoOn()
    {
        work -= 2;
        if (work >= 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            work = -1;
        }

        return work >= 0;
    }
}
