using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>Places fields whose arguments are filled with data of other sources: those come first, then a lookup that waits for them.</summary>
internal sealed class RequirementPlacer(DraftTools tools)
{
    private readonly HashSet<(Position, FieldInSource)> placing = [];

    /// <summary>The source whose fields cannot fill a requirement: the one that has it. In an Apollo source @external says the same field by field.</summary>
    public static AvailableSource? ExceptOf(FieldInSource answer) => answer.Source.IsApollo ? null : answer.Source;

    /// <summary>Selects the field in a lookup that starts after its requirements are known; null when one of them cannot be had.</summary>
    public Placement? Place(Position position, FieldInSource answer, FieldRequest request)
    {
        if (!placing.Add((position, answer)))
        {
            return null; // the requirement leads back to this field
        }

        try
        {
            var inputs = new List<SelectionField>();
            var values = new List<(FieldRequirement Requirement, ValueMap Value)>();
            foreach (var requirement in answer.Requirements)
            {
                var at = new KeyScopeAt(position, request.Types, ExceptOf(answer), request.Conditions, inputs);
                if (tools.Keys.Bind(requirement.Map, at) is not { } value)
                {
                    return null;
                }

                values.Add((requirement, value));
            }

            return Select(position, answer, request, values, inputs);
        }
        finally
        {
            placing.Remove((position, answer));
        }
    }

    private Placement? Select(
        Position position,
        FieldInSource answer,
        FieldRequest request,
        List<(FieldRequirement Requirement, ValueMap Value)> values,
        List<SelectionField> inputs)
    {
        var wave = inputs.Count == 0 ? 0 : inputs.Max(input => input.Group.Wave);
        var provider = position.Providers
            .Where(candidate => candidate.Source == answer.Source && candidate.IsEntry && candidate.Group.Lookup is not null && candidate.Covers(request.Types)
                && candidate.Group.Wave > wave && !Conflicts(candidate.Group, values))
            .MinBy(candidate => candidate.Group.Wave)
            ?? tools.Opener.Reopen(position, answer.Source, request.Types, request.Conditions);
        if (provider is null)
        {
            return null;
        }

        inputs.ForEach(provider.Group.AddInput);
        if (answer.Source.IsApollo)
        {
            AddToRepresentation(provider.Group, values);
            return tools.Writer.Select(provider, answer, request);
        }

        var required = values.Select(value => (value.Requirement.Argument, Index(provider.Group, value.Requirement, value.Value)));
        return tools.Writer.Select(provider, answer, request with { Required = [.. required] });
    }

    // In an Apollo source the values travel inside the representation, where each name has one slot.
    private static bool Conflicts(FetchGroup group, List<(FieldRequirement Requirement, ValueMap Value)> values) =>
        group.Source.IsApollo && values.Exists(value => group.Arguments.Exists(argument =>
            argument.Parameter == value.Requirement.Argument && ValueMapText.Of(argument.Value) != ValueMapText.Of(value.Value)));

    private static void AddToRepresentation(FetchGroup group, List<(FieldRequirement Requirement, ValueMap Value)> values)
    {
        foreach (var (requirement, value) in values)
        {
            if (!group.Arguments.Exists(argument => argument.Parameter == requirement.Argument))
            {
                group.Arguments.Add((requirement.Argument, value));
                group.RequiredArguments.Add(requirement.Argument);
            }
        }
    }

    private static int Index(FetchGroup group, FieldRequirement requirement, ValueMap value)
    {
        var type = requirement.Type.ToString();
        var text = ValueMapText.Of(value);
        var index = group.Requirements.FindIndex(known => known.Type == type && ValueMapText.Of(known.Value) == text);
        if (index >= 0)
        {
            return index;
        }

        var name = requirement.Argument;
        for (var suffix = 2; group.Requirements.Exists(known => known.Name == name); suffix++)
        {
            name = $"{requirement.Argument}{suffix}";
        }

        group.Requirements.Add(new Requirement(name, type!, value));
        return group.Requirements.Count - 1;
    }
}
