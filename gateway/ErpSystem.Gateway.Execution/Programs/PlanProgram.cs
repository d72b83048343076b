using System.Text;
using ErpSystem.Gateway.Execution.Events;
using ErpSystem.Gateway.Execution.Nodes;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Execution.Programs;

/// <summary>A <see cref="QueryPlan"/> compiled for running: names as UTF-8, documents prepared, dependents counted. Made once per document.</summary>
public sealed class PlanProgram
{
    private int eventCondition;

    private PlanProgram(QueryPlan plan)
    {
        Plan = plan;
        var calls = new CallTable(shared: plan.Operation != OperationRoot.Mutation);
        Nodes = [.. plan.Nodes.Select(node => new NodeProgram(node, plan, calls, Conditions))];
        Root = ShapeProgram.Compile(plan.Root, Conditions);
        NodeOfPart = new int[plan.PartCount];
        foreach (var node in Nodes)
        {
            foreach (var part in node.Parts)
            {
                NodeOfPart[part.Id] = node.Id;
            }
        }

        ReadEvent();
        IsDirect = DirectExecution.IsPossible(this);
        Dependents = [.. Nodes.Select(node => plan.Nodes.Where(other => other.DependsOn.Contains(node.Id)).Select(other => other.Id).ToArray())];
    }

    public QueryPlan Plan { get; }

    /// <summary>The root field of a subscription that an event answers; null in every other plan.</summary>
    public EventField? Event { get; private set; }

    /// <summary>False where a condition of the client leaves the field out.</summary>
    public bool IsEventSelected(CoercedVariables variables) =>
        Event?.IsSelected(variables) == true && (eventCondition == ConditionTable.Always || Conditions.Evaluate(variables)[eventCondition]);

    /// <summary>The part that the event answers.</summary>
    internal int EventPart { get; private set; } = -1;

    /// <summary>The lookups of the entities that the event names.</summary>
    internal PartProgram[] EventLookups { get; private set; } = [];

    /// <summary>The key under which such a lookup tells the entity's version, where the plan asks for it.</summary>
    internal byte[] EventVersionKey { get; private set; } = [];

    internal ConditionTable Conditions { get; } = new();

    internal NodeProgram[] Nodes { get; }

    /// <summary>By node, the nodes that wait for it.</summary>
    internal int[][] Dependents { get; }

    internal int[] NodeOfPart { get; }

    /// <summary>True when one reply may be the whole response.</summary>
    internal bool IsDirect { get; }

    internal ShapeProgram Root { get; }

    /// <summary>How large the last response was: the next one is mostly as large, and a buffer of that size need not grow.</summary>
    internal int ResponseBytes { get; set; } = 16 * 1024;

    public static PlanProgram Compile(QueryPlan plan) => new(plan);

    private void ReadEvent()
    {
        if (Array.Find(Nodes, static node => node.IsEvent) is not { Parts: [var first, ..] })
        {
            return;
        }

        Event = EventField.Read(first.Source.Selection.Literals[0]);
        EventPart = first.Id;
        eventCondition = first.Condition;
        EventVersionKey = Encoding.UTF8.GetBytes(Plan.InternalPrefix + "version");
        EventLookups =
        [
            .. Nodes.SelectMany(static node => node.Parts)
                .Where(part => part.IsLookup && part.Targets.Any(target => target.All(step => step.Part == EventPart))),
        ];
    }

    /// <summary>The document of each node as its source gets it when every part is needed, for one key or one group of keys.</summary>
    public IEnumerable<(int Node, string Source, string Document)> Documents()
    {
        foreach (var node in Nodes.Where(node => node.NodeFields.Length == 0 && !node.IsEvent))
        {
            var counts = new int[node.Parts.Length];
            Array.Fill(counts, 1);
            yield return (node.Id, node.Source, node.Documents.Get(counts).Text);
        }
    }
}

/// <summary>A <see cref="FetchNode"/> ready to run.</summary>
internal sealed class NodeProgram
{
    public NodeProgram(FetchNode node, QueryPlan plan, CallTable calls, ConditionTable conditions)
    {
        Id = node.Id;
        Source = node.Source;
        DependencyCount = node.DependsOn.Length;
        Parts = Compile(node, calls, conditions);
        NodeFields = node.IsGateway ? [.. NodeField.Read(node.Parts.Select(part => part.Selection.Literals[0]))] : [];
        IsEvent = node.IsEvent;
        IsMutation = plan.Operation == OperationRoot.Mutation && Parts.Any(static part => part is { IsLookup: false, IsRoot: true });
        Documents = new RequestDocuments(this, plan);
    }

    // Substitutes stand behind the parts for which they step in.
    private static PartProgram[] Compile(FetchNode node, CallTable calls, ConditionTable conditions)
    {
        var parts = new PartProgram[node.Parts.Length + node.Parts.Count(static part => part.WithoutRequirements is not null)];
        var substitute = node.Parts.Length;
        for (var i = 0; i < node.Parts.Length; i++)
        {
            if (node.Parts[i].WithoutRequirements is { } less)
            {
                parts[substitute] = new PartProgram(less, calls.Number(node.Source, less), conditions) { Index = substitute, IsSubstitute = true };
                parts[i] = new PartProgram(node.Parts[i], calls.Number(node.Source, node.Parts[i]), conditions) { Index = i, WithoutRequirements = parts[substitute++] };
            }
            else
            {
                parts[i] = new PartProgram(node.Parts[i], calls.Number(node.Source, node.Parts[i]), conditions) { Index = i };
            }
        }

        return parts;
    }

    public int Id { get; }

    public string Source { get; }

    public int DependencyCount { get; }

    public PartProgram[] Parts { get; }

    /// <summary>What the gateway itself answers; empty for the request to a source.</summary>
    public NodeField[] NodeFields { get; }

    /// <summary>True when the event answers that the plan is run for.</summary>
    public bool IsEvent { get; }

    /// <summary>True when the request changes something and must not be repeated.</summary>
    public bool IsMutation { get; }

    public RequestDocuments Documents { get; }
}

/// <summary>Numbers the distinct calls of a plan: source, lookup and selection.</summary>
/// <param name="shared">False after a mutation, where an equal call may get another answer.</param>
internal sealed class CallTable(bool shared)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public int Number(string source, FetchPart part)
    {
        var lookup = part.Lookup is null
            ? ""
            : $"{string.Join('.', part.Lookup.Path)} {part.Lookup.Field} {part.Lookup.ListField} {string.Join(',', part.Lookup.Arguments.Select(static argument => argument.Name))}";
        var text = shared && part.Lookup is not null
            ? $"{source}\n{lookup}\n{string.Join('$', part.Selection.Literals)}\n{string.Join(',', part.Selection.Holes)}"
            : $"part {part.Id}";
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = numbers.Count;
        }

        return number;
    }
}
