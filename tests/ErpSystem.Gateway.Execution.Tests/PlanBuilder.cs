using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Execution.Tests;

/// <summary>Short words for plans that are written by hand.</summary>
internal static class PlanBuilder
{
    public static QueryPlan Plan(ObjectShape root, params FetchNode[] nodes) => new()
    {
        Operation = OperationRoot.Query,
        Nodes = [.. nodes],
        PartCount = nodes.SelectMany(node => node.Parts).Select(part => part.WithoutRequirements?.Id ?? part.Id).DefaultIfEmpty(-1).Max() + 1,
        Root = root,
        Variables = [],
        Statistics = new PlanStatistics(0, nodes.Length, 0, true),
    };

    public static QueryPlan With(this QueryPlan plan, OperationRoot? operation = null, params PlanVariable[] variables) => new()
    {
        Operation = operation ?? plan.Operation,
        Nodes = plan.Nodes,
        PartCount = plan.PartCount,
        Root = plan.Root,
        Variables = [.. variables],
        Statistics = plan.Statistics,
    };

    public static FetchNode Node(int id, string source, int[] dependsOn, params FetchPart[] parts) =>
        new() { Id = id, Source = source, DependsOn = [.. dependsOn], Parts = [.. parts] };

    public static FetchPart RootPart(int id, string selection) =>
        new() { Id = id, Targets = [[]], Selection = SelectionTemplate.Of(selection) };

    public static FetchPart Part(int id, ImmutableArray<PathStep> target, LookupCall lookup, string selection) =>
        new() { Id = id, Targets = [target], Lookup = lookup, Selection = SelectionTemplate.Of(selection) };

    public static LookupCall ById(string field, string? listField, ValueMap key, string type = "ID!") => new()
    {
        Field = field,
        ListField = listField,
        Arguments = [new LookupArgument("id", type, listField is null ? null : "ids", key)],
    };

    public static ImmutableArray<PathStep> Path(params (int Part, string Key)[] steps) => [.. steps.Select(step => new PathStep(step.Part, step.Key))];

    public static PathValue Value(params (int Part, string Key)[] steps) => new(Path(steps));

    public static ObjectShape Shape(string type, params FieldShape[] fields) => new() { TypeName = type, Fields = [.. fields] };

    public static FieldShape Leaf(int part, string key, LeafKind kind = LeafKind.String, bool nonNull = false, string? name = null, bool list = false) =>
        Field(part, key, list ? List(Output(nonNull, kind)) : Output(nonNull, kind), null, name);

    public static FieldShape Object(int part, string key, ObjectShape shape, bool nonNull = false, string? name = null) =>
        Field(part, key, Output(nonNull, LeafKind.None), shape, name);

    public static FieldShape Objects(int part, string key, ObjectShape shape, bool nonNull = false, bool nonNullItems = false) =>
        Field(part, key, List(Output(nonNullItems, LeafKind.None), nonNull), shape, null);

    public static OutputShape Output(bool nonNull, LeafKind kind, params string[] values) =>
        new() { NonNull = nonNull, Leaf = kind, EnumValues = values.Length == 0 ? null : values.ToFrozenSet() };

    public static OutputShape List(OutputShape element, bool nonNull = false) => new() { NonNull = nonNull, Element = element };

    public static FieldShape Field(int part, string key, OutputShape type, ObjectShape? shape, string? name = null) => new()
    {
        ResponseName = name ?? key,
        Part = part,
        Key = key,
        Type = type,
        Object = shape,
        Coordinate = $"T.{name ?? key}",
    };
}
