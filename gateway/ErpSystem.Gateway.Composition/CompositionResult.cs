using System.Collections.Immutable;

namespace ErpSystem.Gateway.Composition;

/// <summary>The outcome of a composition: both schemas, or the errors that stopped it.</summary>
/// <param name="ClientSchema">The schema that clients see; null when the composition failed.</param>
/// <param name="ExecutionSchema">The same with everything hidden and the <c>fusion__*</c> directives; null when the composition failed.</param>
/// <param name="Log">All errors of the phase at which the composition stopped, and all warnings, in a stable order.</param>
public sealed record CompositionResult(string? ClientSchema, string? ExecutionSchema, ImmutableArray<CompositionMessage> Log)
{
    public bool Succeeded => ExecutionSchema is not null;

    /// <summary>What was chosen about the composition.</summary>
    public CompositionOptions Options { get; init; } = CompositionOptions.Default;

    /// <summary>How many pairs of a type and the sources that return it were looked at to see whether every field can be fetched.</summary>
    public int VisitedStates { get; init; }
}
