using System.Collections.Immutable;
using System.Text;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>
/// Joins parts of one request that ask by the same lookup for the same selection at different positions: one part with several targets. Where the
/// positions hold the key in different parts, the first part that has an object there gives it; so no position may hold, where another has its
/// key, something else that only the client called the same.
/// </summary>
internal static class PartMerger
{
    /// <summary>A text that is equal for parts that may be joined; null for a part that stays alone.</summary>
    public static string? Likeness(FetchPart part)
    {
        if (part.Lookup is not { } lookup)
        {
            return null;
        }

        var text = new StringBuilder().AppendJoin('.', lookup.Path).Append(' ').Append(lookup.Field).Append(' ');
        foreach (var argument in lookup.Arguments)
        {
            text.Append(argument.Name).Append(Form(argument.Value)).Append(' ');
        }

        text.AppendJoin("\n", part.Selection.Literals).Append('\n').AppendJoin(',', part.Selection.Holes).Append('\n');
        text.AppendJoin(',', part.Requirements.Select(requirement => $"{requirement.Name}: {requirement.Type}"));
        return text.Append('\n').Append(DirectiveConditions.Text(part.Conditions)).ToString();
    }

    // Representations join field by field, other values as a whole.
    private static string Form(ValueMap value) => value is ObjectValue { Fields: var fields }
        ? $"{{{string.Join(',', fields.Select(field => field.Value is ConstantValue constant ? $"{field.Name}={constant.Json}" : field.Name))}}}"
        : "";

    /// <summary>True when at each target only its own keys and requirements have a value.</summary>
    /// <param name="one">A part.</param>
    /// <param name="other">Another part with the same likeness.</param>
    /// <param name="isHeldAtOne">Whether the targets of the first part hold a value at a step.</param>
    /// <param name="isHeldAtOther">Whether the target of the other part does.</param>
    public static bool CanJoin(FetchPart one, FetchPart other, Func<PathStep, bool> isHeldAtOne, Func<PathStep, bool> isHeldAtOther) =>
        Values(one).Zip(Values(other)).All(pair => CanJoin(pair.First, pair.Second, isHeldAtOne, isHeldAtOther));

    private static IEnumerable<ValueMap> Values(FetchPart part) =>
        part.Lookup!.Arguments.Select(argument => argument.Value).Concat(part.Requirements.Select(requirement => requirement.Value));

    private static bool CanJoin(ValueMap left, ValueMap right, Func<PathStep, bool> isHeldAtLeft, Func<PathStep, bool> isHeldAtRight)
    {
        if (left is ObjectValue { Fields: var leftFields } && right is ObjectValue { Fields: var rightFields })
        {
            return leftFields.Zip(rightFields).All(pair => CanJoin(pair.First.Value, pair.Second.Value, isHeldAtLeft, isHeldAtRight));
        }

        var (ofLeft, ofRight) = (Alternatives(left), Alternatives(right));
        return !Without(ofLeft, ofRight).Any(isHeldAtRight) && !Without(ofRight, ofLeft).Any(isHeldAtLeft);
    }

    private static IEnumerable<PathStep> Without(ImmutableArray<ValueMap> some, ImmutableArray<ValueMap> others) =>
        some.Where(map => !others.Any(other => ValueMapText.Of(other) == ValueMapText.Of(map))).SelectMany(FirstSteps);

    private static IEnumerable<PathStep> FirstSteps(ValueMap map) => map switch
    {
        PathValue path => path.Steps.Take(1),
        ListValue list => list.Steps.Take(1),
        NestedValue nested => nested.Steps.Take(1),
        ObjectValue item => item.Fields.SelectMany(field => FirstSteps(field.Value)),
        FirstValue first => first.Alternatives.SelectMany(FirstSteps),
        _ => [],
    };

    public static FetchPart Join(FetchPart one, FetchPart other) => new()
    {
        Id = one.Id,
        Targets = [.. one.Targets, .. other.Targets],
        Lookup = one.Lookup! with
        {
            Arguments = [.. one.Lookup.Arguments.Zip(other.Lookup!.Arguments, (left, right) => left with { Value = Join(left.Value, right.Value) })],
        },
        Selection = one.Selection,
        Variables = one.Variables,
        Requirements = [.. one.Requirements.Zip(other.Requirements, (left, right) => left with { Value = Join(left.Value, right.Value) })],
        Conditions = one.Conditions,
    };

    private static ValueMap Join(ValueMap left, ValueMap right)
    {
        if (ValueMapText.Of(left) == ValueMapText.Of(right))
        {
            return left;
        }

        return left is ObjectValue { Fields: var leftFields } && right is ObjectValue { Fields: var rightFields }
            ? new ObjectValue([.. leftFields.Zip(rightFields, (one, other) => one with { Value = Join(one.Value, other.Value) })])
            : new FirstValue([.. Alternatives(left).Concat(Alternatives(right)).DistinctBy(ValueMapText.Of)]);
    }

    private static ImmutableArray<ValueMap> Alternatives(ValueMap map) => map is FirstValue first ? first.Alternatives : [map];
}
