using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>
/// Lets each lookup of an entity that an event names tell the entity's version, where its source has one: an event and a read that comes too early for it
/// are told apart by that.
/// </summary>
internal static class EventVersions
{
    private const string Version = "version";

    public static QueryPlan Ask(QueryPlan plan, AvailabilityTable table)
    {
        if (plan.Nodes.FirstOrDefault(node => node.IsEvent) is not { Parts: [var first, ..] })
        {
            return plan;
        }

        return new QueryPlan
        {
            Operation = plan.Operation,
            Nodes = [.. plan.Nodes.Select(node => new FetchNode
            {
                Id = node.Id,
                Source = node.Source,
                IsGateway = node.IsGateway,
                IsEvent = node.IsEvent,
                DependsOn = node.DependsOn,
                Parts = [.. node.Parts.Select(part => IsOfEvent(part, first.Id) && HasVersion(part, node.Source, table) ? Asking(part, plan.InternalPrefix) : part)],
            })],
            PartCount = plan.PartCount,
            Root = plan.Root,
            Variables = plan.Variables,
            InternalPrefix = plan.InternalPrefix,
            Statistics = plan.Statistics,
        };
    }

    private static bool IsOfEvent(FetchPart part, int eventPart) =>
        part.Lookup is { IsEntities: false, Path.IsEmpty: true } && part.Targets.Any(target => target.All(step => step.Part == eventPart));

    private static bool HasVersion(FetchPart part, string source, AvailabilityTable table)
    {
        var schema = table.Sources.First(candidate => candidate.Name == source).Schema;
        return schema?.Query?.Fields.Find(part.Lookup!.Field) is { } lookup
            && schema.Find(lookup.Type.Name) is ComplexType entity
            && entity.Fields.Find(Version) is { Type: var type } field
            && type.Nullable.ToString() == "Int" && !field.Has("external") && field.Arguments.Count == 0;
    }

    private static FetchPart Asking(FetchPart part, string prefix) => new()
    {
        Id = part.Id,
        Targets = part.Targets,
        Lookup = part.Lookup,
        Selection = part.Selection with { Literals = part.Selection.Literals.SetItem(part.Selection.Literals.Length - 1, $"{part.Selection.Literals[^1]} {prefix}{Version}: {Version}") },
        Variables = part.Variables,
        Requirements = part.Requirements,
        Conditions = part.Conditions,
        WithoutRequirements = part.WithoutRequirements,
        Overlays = part.Overlays,
    };
}
