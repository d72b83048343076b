using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Planning.Search;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>Turns drafts of parts into parts, once everything that they read is finished.</summary>
internal sealed class PartFreezer(PlanPaths paths, IReadOnlyList<OverlayLink> overlays)
{
    public FetchPart Freeze(PartDraft draft, int id)
    {
        var (template, variables) = SelectionPrinter.Print(draft, draft.Fields);
        var target = paths.Narrow(paths.To(draft.First.Entry), draft.First.Entry, draft.First.Types);
        return new FetchPart
        {
            Id = id,
            Targets = [target],
            Lookup = draft.First.Lookup is null ? null : draft.First.Lookup.IsEntities ? Entities(draft, draft.Arguments) : Lookup(draft),
            Selection = template,
            Variables = variables,
            Requirements = [.. draft.Requirements.Select(requirement => requirement with { Value = paths.Final(requirement.Value) })],
            Conditions = draft.Conditions,
            WithoutRequirements = draft.First.Lookup is null || draft.Unconditional is not { Count: > 0 } fields ? null : WithoutRequirements(draft, fields, target, id + 1),
        };
    }

    // One value that cannot be had must not cost the fields that have no need of it.
    private FetchPart WithoutRequirements(PartDraft draft, List<SelectionField> fields, ImmutableArray<PathStep> target, int id)
    {
        var (template, variables) = SelectionPrinter.Print(draft, fields);
        return new FetchPart
        {
            Id = id,
            Targets = [target],
            Lookup = draft.First.Lookup!.IsEntities ? Entities(draft, draft.Keys) : Lookup(draft),
            Selection = template,
            Variables = variables,
            Conditions = draft.Conditions,
        };
    }

    /// <summary>True when objects of the draft's result are joined by position with those of another part.</summary>
    public bool IsOverlaid(PartDraft draft) => overlays.Any(link => draft.Groups.Contains(link.Above.Group) || draft.Groups.Contains(link.Child.Opening!.Provider.Group));

    /// <summary>The part with its overlays.</summary>
    public FetchPart WithOverlays(FetchPart part)
    {
        var links = overlays.Where(link => paths.PartOf(link.Above.Group) == part.Id).ToList();
        return links.Count == 0 ? part : new FetchPart
        {
            Id = part.Id,
            Targets = part.Targets,
            Lookup = part.Lookup,
            Selection = part.Selection,
            Variables = part.Variables,
            Requirements = part.Requirements,
            Conditions = part.Conditions,
            WithoutRequirements = part.WithoutRequirements,
            Overlays = [.. links.Select(link => new Overlay(
                paths.To(link.Above.Position, link.Above.Group.Entry),
                new PathStep(paths.PartOf(link.Child.Opening!.Provider.Group), link.Child.Opening.Field.Key),
                link.Field.Key))],
        };
    }

    private LookupCall Lookup(PartDraft draft)
    {
        var lookup = draft.First.Lookup!;
        var list = lookup.List is { } bulk && lookup.Parameters.All(parameter => bulk.Arguments.ContainsKey(parameter.Name)) ? bulk : null;
        return new LookupCall
        {
            Path = lookup.Path,
            Field = lookup.Field,
            ListField = list?.Field,
            Arguments = [.. lookup.Parameters.Select(parameter => new LookupArgument(
                parameter.Name,
                parameter.Type.ToString()!,
                list?.Arguments[parameter.Name],
                paths.Final(draft.Arguments.First(argument => argument.Parameter == parameter.Name).Value)))],
        };
    }

    private LookupCall Entities(PartDraft draft, IEnumerable<(string Parameter, ValueMap Value)> arguments)
    {
        var fields = arguments.Select(argument => new ObjectValueField(argument.Parameter, paths.Final(argument.Value)));
        return new LookupCall
        {
            Field = "_entities",
            ListField = "_entities",
            IsEntities = true,
            Arguments = [new LookupArgument("representations", "_Any!", "representations", new ObjectValue([new ObjectValueField("__typename", new ConstantValue($"\"{draft.First.Lookup!.ReturnType}\"")), .. fields]))],
        };
    }
}
