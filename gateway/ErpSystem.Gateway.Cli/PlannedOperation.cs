using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Cli;

/// <summary>An operation that was found valid and planned.</summary>
/// <param name="Text">The document as it was written.</param>
/// <param name="Normalized">Its normal form.</param>
/// <param name="Plan">Its plan.</param>
internal sealed record PlannedOperation(string Text, string Normalized, QueryPlan Plan)
{
    /// <summary>What the sources are sent, by step.</summary>
    public IReadOnlyList<(int Node, string Source, string Document)> Documents { get; } = [.. PlanProgram.Compile(Plan).Documents()];

    /// <summary>The plan in the form that programs read.</summary>
    public object ToJson() => new
    {
        kind = Plan.Operation.ToString().ToLowerInvariant(),
        requests = Plan.Statistics.Requests,
        waves = Plan.Statistics.Waves,
        proven = Plan.Statistics.Proven,
        steps = Documents.Select(step => new { id = step.Node, source = step.Source, dependsOn = Plan.Nodes[step.Node].DependsOn, document = step.Document }),
        plan = Plan.ToText(),
        normalized = Normalized,
        response = Plan.ResponseToText(),
        errors = Array.Empty<Finding>(),
    };
}
