using System.Collections.Immutable;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>What <c>@skip</c> and <c>@include</c> with variables leave open: true when all conditions of one alternative hold.</summary>
public sealed class Conditions(ImmutableArray<ImmutableArray<Condition>> alternatives)
{
    public static readonly Conditions Always = new([[]]);

    public ImmutableArray<ImmutableArray<Condition>> Alternatives { get; } = alternatives;

    /// <summary>True when nothing is asked.</summary>
    public bool AlwaysHold => Alternatives.Any(alternative => alternative.IsEmpty);
}

/// <summary>A Boolean variable that must have a value.</summary>
public readonly record struct Condition(string Variable, bool Expected);
