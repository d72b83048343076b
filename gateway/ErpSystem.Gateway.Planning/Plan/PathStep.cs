using System.Collections.Immutable;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>
/// One step from a position to the positions below it: the value under <paramref name="Key"/> in the object that part <paramref name="Part"/>
/// contributed here. Lists are walked through, to any depth.
/// </summary>
/// <param name="Part">The fetch part whose object holds the value.</param>
/// <param name="Key">The response key in that part's selection.</param>
public sealed record PathStep(int Part, string Key)
{
    /// <summary>The run-time types at which the walk goes on; empty for all.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Where an object reached by this step has its type's name; needed when <see cref="Types"/> is not empty.</summary>
    public TypeNameSource? TypeName { get; init; }

    public bool Equals(PathStep? other) =>
        other is not null && Part == other.Part && Key == other.Key && TypeName == other.TypeName && Types.SequenceEqual(other.Types);

    public override int GetHashCode() => HashCode.Combine(Part, Key, Types.Length);

    public override string ToString() => Types.IsEmpty ? $"{Part}:{Key}" : $"{Part}:{Key}<{string.Join('|', Types)}>";
}

/// <summary>The key under which the object that a part contributed to a position holds the name of its type.</summary>
public sealed record TypeNameSource(int Part, string Key);
