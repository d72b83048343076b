using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Cli;

/// <summary>An operation that was found valid and planned.</summary>
/// <param name="Text">The document as it was written.</param>
/// <param name="Normalized">Its normal form.</param>
/// <param name="Plan">Its plan.</param>
internal sealed record PlannedOperation(string Text, string Normalized, QueryPlan Plan);
