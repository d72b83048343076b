using System.Collections.Immutable;
using System.Text;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Execution.Programs;

/// <summary>A <see cref="PathStep"/> with its names as UTF-8.</summary>
internal sealed class StepProgram(PathStep step)
{
    public int Part { get; } = step.Part;

    public byte[] Key { get; } = Encoding.UTF8.GetBytes(step.Key);

    /// <summary>The run-time types at which the walk goes on; null for all.</summary>
    public byte[][]? Types { get; } = step.Types.IsEmpty ? null : [.. step.Types.Select(Encoding.UTF8.GetBytes)];

    public int TypeNamePart { get; } = step.TypeName?.Part ?? -1;

    public byte[] TypeNameKey { get; } = Encoding.UTF8.GetBytes(step.TypeName?.Key ?? "");

    public static StepProgram[] Compile(ImmutableArray<PathStep> steps) => [.. steps.Select(static step => new StepProgram(step))];
}
