using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>And, or and comparison of conditions, kept in a simplified disjunctive form.</summary>
internal static class ConditionAlgebra
{
    /// <summary>Conditions that no variables can meet.</summary>
    public static readonly Conditions Never = new([]);

    public static bool IsNever(this Conditions conditions) => conditions.Alternatives.IsEmpty;

    public static Conditions When(string variable, bool expected) => new([[new Condition(variable, expected)]]);

    public static Conditions And(Conditions left, Conditions right)
    {
        if (ReferenceEquals(left, Conditions.Always) || right.IsNever())
        {
            return right;
        }

        if (ReferenceEquals(right, Conditions.Always) || left.IsNever())
        {
            return left;
        }

        var all = from one in left.Alternatives from other in right.Alternatives let both = Both(one, other) where both is not null select both.Value;
        return Simplify([.. all]);
    }

    public static Conditions Or(Conditions left, Conditions right) =>
        ReferenceEquals(left, Conditions.Always) || ReferenceEquals(right, Conditions.Always) ? Conditions.Always : Simplify([.. left.Alternatives, .. right.Alternatives]);

    public static bool AreEqual(Conditions left, Conditions right) =>
        ReferenceEquals(left, right)
        || (left.Alternatives.Length == right.Alternatives.Length
            && left.Alternatives.Zip(right.Alternatives).All(pair => pair.First.SequenceEqual(pair.Second)));

    /// <summary>True when <paramref name="weaker"/> holds whenever <paramref name="stronger"/> does.</summary>
    public static bool Implies(Conditions stronger, Conditions weaker) =>
        ReferenceEquals(weaker, Conditions.Always)
        || ReferenceEquals(weaker, stronger)
        || stronger.Alternatives.All(one => weaker.Alternatives.Any(other => other.All(one.Contains)));

    private static ImmutableArray<Condition>? Both(ImmutableArray<Condition> left, ImmutableArray<Condition> right)
    {
        var merged = left.Concat(right).Distinct().OrderBy(condition => condition.Variable, StringComparer.Ordinal).ToImmutableArray();
        for (var i = 1; i < merged.Length; i++)
        {
            if (merged[i].Variable == merged[i - 1].Variable)
            {
                return null; // one of them true, the other false
            }
        }

        return merged;
    }

    // Absorption (a or (a and b) = a) and complement ((a and b) or (a and not b) = a), to a fixed point.
    private static Conditions Simplify(List<ImmutableArray<Condition>> alternatives)
    {
        while (JoinOnePair(alternatives))
        {
        }

        return alternatives is [{ IsEmpty: true }] ? Conditions.Always : new Conditions([.. alternatives]);
    }

    private static bool JoinOnePair(List<ImmutableArray<Condition>> alternatives)
    {
        for (var i = 0; i < alternatives.Count; i++)
        {
            for (var j = 0; j < alternatives.Count; j++)
            {
                if (i == j)
                {
                    continue;
                }

                if (alternatives[i].All(alternatives[j].Contains))
                {
                    alternatives.RemoveAt(j);
                    return true;
                }

                if (Complement(alternatives[i], alternatives[j]) is { } joined)
                {
                    alternatives[i] = joined;
                    alternatives.RemoveAt(j);
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<Condition>? Complement(ImmutableArray<Condition> one, ImmutableArray<Condition> other)
    {
        if (one.Length != other.Length)
        {
            return null;
        }

        var different = one.Where(condition => !other.Contains(condition)).ToList();
        return different is [var only] && other.Contains(only with { Expected = !only.Expected }) ? one.Remove(only) : null;
    }
}
