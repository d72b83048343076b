using System.Text;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>
/// Joins parts of one request that ask by the same lookup for the same selection at different positions: one part with several targets. Where the
/// positions hold the key in different parts, the first part that has an object there gives it.
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

    public static FetchPart Join(FetchPart one, FetchPart other) => new()
    {
        Id = one.Id,
        Targets = [.. one.Targets, .. other.Targets],
        Lookup = one.Lookup! with
        {
            Arguments = [.. one.Lookup.Arguments.Zip(other.Lookup!.Arguments, (left, right) => left with { Value = Join(left.Value, one.Targets.Length, right.Value, other.Targets.Length) })],
        },
        Selection = one.Selection,
        Variables = one.Variables,
        Requirements = [.. one.Requirements.Zip(other.Requirements, (left, right) => left with { Value = Join(left.Value, one.Targets.Length, right.Value, other.Targets.Length) })],
        Conditions = one.Conditions,
        WithoutRequirements = one.WithoutRequirements is { } left && other.WithoutRequirements is { } right ? Join(left, right) : null,
    };

    // A key of one position may mean something else at another, so each target keeps the map that was bound for it.
    private static ValueMap Join(ValueMap left, int leftTargets, ValueMap right, int rightTargets)
    {
        if (ValueMapText.Of(left) == ValueMapText.Of(right))
        {
            return left;
        }

        return left is ObjectValue one && right is ObjectValue other && one.Fields.Select(field => field.Name).SequenceEqual(other.Fields.Select(field => field.Name))
            ? new ObjectValue([.. one.Fields.Zip(other.Fields, (mine, theirs) => mine with { Value = Join(mine.Value, leftTargets, theirs.Value, rightTargets) })])
            : new TargetValue([.. ByTarget(left, leftTargets), .. ByTarget(right, rightTargets)]);
    }

    private static IEnumerable<ValueMap> ByTarget(ValueMap map, int targets) => map is TargetValue known ? known.ByTarget : Enumerable.Repeat(map, targets);
}
