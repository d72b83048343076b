using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>
/// A plan for people. A number in brackets names the part whose object holds the keys that follow it: <c>[0]order.lines[2]product</c> is reached
/// through <c>order.lines</c> in part 0 and <c>product</c> in part 2.
/// </summary>
internal static class PlanText
{
    public static string Of(QueryPlan plan)
    {
        var text = new StringBuilder();
        var statistics = plan.Statistics;
        text.Append(CultureInfo.InvariantCulture, $"{plan.Operation.ToString().ToLowerInvariant()}: {Count(statistics.Requests, "request")} in {Count(statistics.Waves, "wave")}; ");
        text.Append(CultureInfo.InvariantCulture, $"{Count(statistics.ExpandedStates, "state")}, proven: {(statistics.Proven ? "yes" : "no")}\n");
        if (!plan.Variables.IsEmpty)
        {
            text.Append("variables: ").AppendJoin(", ", plan.Variables.Select(variable => $"${variable.Name}: {variable.Type}")).Append('\n');
        }

        var witnesses = Witnesses(plan.Root).GroupBy(witness => witness.Part).ToDictionary(group => group.Key, group => group.SelectMany(witness => witness.Types).Distinct().ToImmutableArray());
        foreach (var node in plan.Nodes)
        {
            Write(text, node, witnesses);
        }

        return text.ToString();
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static void Write(StringBuilder text, FetchNode node, Dictionary<int, ImmutableArray<string>> witnesses)
    {
        var after = node.DependsOn.IsEmpty ? "" : $", after {string.Join(", ", node.DependsOn)}";
        text.Append(CultureInfo.InvariantCulture, $"\nstep {node.Id}: {(node.IsGateway ? "the gateway, from the ids" : node.IsEvent ? "the event" : node.Source)}{after}\n");
        foreach (var part in node.Parts)
        {
            Write(text, part, witnesses.GetValueOrDefault(part.Id));
        }
    }

    private static IEnumerable<ObjectWitness> Witnesses(ObjectShape shape) =>
        shape.Witnesses.Concat(shape.Fields.Select(field => field.Object).OfType<ObjectShape>().SelectMany(Witnesses));

    private static void Write(StringBuilder text, FetchPart part, ImmutableArray<string> isWitnessOf)
    {
        text.Append(CultureInfo.InvariantCulture, $"  part {part.Id} at {string.Join(" and ", part.Targets.Select(Target))}\n");
        if (!part.Conditions.AlwaysHold)
        {
            text.Append("    only if ").Append(Conditions(part.Conditions)).Append('\n');
        }

        if (!isWitnessOf.IsDefaultOrEmpty)
        {
            text.Append("    says whether the ").AppendJoin(" or ", isWitnessOf).Append(" exists\n");
        }

        foreach (var overlay in part.Overlays)
        {
            text.Append("    ").Append(overlay.Key).Append(" are the objects of ").Append(ValueMapText.Steps([.. overlay.Parent, overlay.Primary])).Append('\n');
        }

        foreach (var requirement in part.Requirements)
        {
            text.Append(CultureInfo.InvariantCulture, $"    <{requirement.Name}>: {requirement.Type} = {ValueMapText.Of(requirement.Value)}\n");
        }

        var head = part.Lookup is null ? "{" : Call(part.Lookup) + " {";
        text.Append("    ").Append(head).Append('\n');
        foreach (var line in SelectionText.Lines(SelectionText.Of(part), 3))
        {
            text.Append(line).Append('\n');
        }

        text.Append("    }\n");
        if (part.WithoutRequirements is { } less)
        {
            text.Append(CultureInfo.InvariantCulture, $"    part {less.Id} where a requirement fails: {SelectionText.Of(less)}\n");
        }
    }

    private static string Target(ImmutableArray<PathStep> steps) => steps.IsEmpty ? "the root" : ValueMapText.Steps(steps);

    private static string Call(LookupCall lookup)
    {
        var path = string.Concat(lookup.Path.Select(step => step + "."));
        return lookup.ListField is { } list
            ? $"{path}{list}({string.Join(", ", lookup.Arguments.Select(argument => $"{argument.ListName}: each {ValueMapText.Of(argument.Value)}"))})"
            : $"each {path}{lookup.Field}({string.Join(", ", lookup.Arguments.Select(argument => $"{argument.Name}: {ValueMapText.Of(argument.Value)}"))})";
    }

    /// <summary>Conditions as a sentence's end.</summary>
    public static string Conditions(Conditions conditions) => string.Join(
        " or ",
        conditions.Alternatives.Select(all => string.Join(" and ", all.Select(one => one.Expected ? $"${one.Variable}" : $"not ${one.Variable}"))));
}
