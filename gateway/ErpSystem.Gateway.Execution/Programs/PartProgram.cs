using System.Collections.Immutable;
using System.Text;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Execution.Programs;

/// <summary>A <see cref="FetchPart"/> ready to run.</summary>
internal sealed class PartProgram
{
    public PartProgram(FetchPart part, int call, ConditionTable conditions)
    {
        Id = part.Id;
        Call = call;
        Source = part;
        Targets = [.. part.Targets.Select(StepProgram.Compile)];
        IsLookup = part.Lookup is not null;
        IsRoot = part.Targets.Any(static target => target.IsEmpty);
        Condition = conditions.Add(part.Conditions);
        Overlays = [.. part.Overlays.Select(static overlay => new OverlayProgram(overlay))];
        Requirements = [.. part.Requirements.Select(static need => new RequirementProgram(need))];
        Arguments = part.Lookup is null
            ? []
            : [.. part.Lookup.Arguments.Select(static argument => ValueProgram.Compile(argument.Value, argument.Type))];
        if (part.Lookup is { } lookup)
        {
            LookupField = Encoding.UTF8.GetBytes(lookup.IsEntities ? lookup.Field : lookup.ListField ?? lookup.Field);
        }

        LookupPath = part.Lookup is null ? [] : [.. part.Lookup.Path.Select(Encoding.UTF8.GetBytes)];
    }

    public int Id { get; }

    /// <summary>The part's place in its node.</summary>
    public int Index { get; init; }

    /// <summary>What is asked where a requirement fails; it stands in the same node and is never collected for itself.</summary>
    public PartProgram? WithoutRequirements { get; init; }

    public bool IsSubstitute { get; init; }

    /// <summary>Equal for parts that ask the same source for the same selection by the same lookup.</summary>
    public int Call { get; }

    /// <summary>The part of the plan, for building documents.</summary>
    public FetchPart Source { get; }

    public StepProgram[][] Targets { get; }

    public bool IsLookup { get; }

    /// <summary>True when the part stands at the response's root.</summary>
    public bool IsRoot { get; }

    public int Condition { get; }

    public OverlayProgram[] Overlays { get; }

    public RequirementProgram[] Requirements { get; }

    /// <summary>The values of the lookup's arguments.</summary>
    public ValueProgram[] Arguments { get; }

    /// <summary>The response keys that lead to a nested lookup.</summary>
    public byte[][] LookupPath { get; }

    /// <summary>The lookup's field; its response key where the lookup is nested.</summary>
    public byte[] LookupField { get; } = [];

    /// <summary>True when one field takes a list of keys.</summary>
    public bool TakesLists => Source.Lookup is { } lookup && (lookup.IsEntities || lookup.ListField is not null);
}

/// <summary>An argument that is filled from other parts' data.</summary>
internal sealed class RequirementProgram(Requirement requirement)
{
    public bool NonNull { get; } = requirement.Type.EndsWith('!');

    public ValueProgram Value { get; } = ValueProgram.Compile(requirement.Value, requirement.Type);
}

/// <summary>An <see cref="Overlay"/> ready to run.</summary>
internal sealed class OverlayProgram(Overlay overlay)
{
    public StepProgram[] Parent { get; } = StepProgram.Compile(overlay.Parent);

    public StepProgram Primary { get; } = new(overlay.Primary);

    public byte[] Key { get; } = Encoding.UTF8.GetBytes(overlay.Key);

    /// <summary>The parts whose data must be there before.</summary>
    public ImmutableArray<int> Needs { get; } = [overlay.Primary.Part, .. overlay.Parent.Select(static step => step.Part)];
}
