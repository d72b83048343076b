using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>
/// How one operation is answered: which sources are asked what, in which order, and how the client's response is put together. Immutable,
/// and a function of schema and document alone.
/// </summary>
/// <remarks>
/// The response is a tree of positions. Each fetch part contributes objects to positions; an object names the values that it holds by the keys
/// (aliases) of its part's selection. So every value of the response is found by walking from the root with <see cref="PathStep"/>s: take the
/// object that part <see cref="PathStep.Part"/> contributed to this position, read its key, and, through lists, stand at the next positions.
/// </remarks>
public sealed class QueryPlan
{
    public required OperationRoot Operation { get; init; }

    /// <summary>The nodes in an order in which each comes after all that it depends on; <c>Nodes[i].Id == i</c>.</summary>
    public required ImmutableArray<FetchNode> Nodes { get; init; }

    /// <summary>One more than the highest <see cref="FetchPart.Id"/>.</summary>
    public required int PartCount { get; init; }

    /// <summary>The client's response.</summary>
    public required ObjectShape Root { get; init; }

    /// <summary>The client's variables that sources are sent, with the type under which each is declared.</summary>
    public required ImmutableArray<PlanVariable> Variables { get; init; }

    /// <summary>The start of every internal variable and alias; no name of the document begins with it.</summary>
    public string InternalPrefix { get; init; } = "__";

    public required PlanStatistics Statistics { get; init; }

    /// <summary>The plan for people: each request with what it asks, what it needs and what it waits for.</summary>
    public string ToText() => PlanText.Of(this);

    /// <summary>The response for people: each field with the part and key that answer it.</summary>
    public string ResponseToText() => ResponseText.Of(Root);
}

/// <summary>A client's variable and its type as GraphQL text, for example <c>[ID!]!</c>.</summary>
public sealed record PlanVariable(string Name, string Type);

/// <summary>What the search for the plan cost and what the plan will cost.</summary>
/// <param name="Waves">The longest chain of dependent requests.</param>
/// <param name="Requests">The number of nodes.</param>
/// <param name="ExpandedStates">The states that the search expanded.</param>
/// <param name="Proven">True when no cheaper plan exists; false when the budget was spent before that was known.</param>
public sealed record PlanStatistics(int Waves, int Requests, int ExpandedStates, bool Proven);

/// <summary>One request to one source; it starts when all nodes that it depends on have completed, failed ones included.</summary>
public sealed class FetchNode
{
    public required int Id { get; init; }

    public required string Source { get; init; }

    /// <summary>
    /// True when the gateway answers in a source's place, from the ids that the client gave: for each <c>node</c> and <c>nodes</c> field of the
    /// part the type that the id names, and the id. What the part's text selects is what the answer holds.
    /// </summary>
    public bool IsGateway { get; init; }

    /// <summary>True when the event that the plan is run for answers, without a request: its message holds what the part's text selects.</summary>
    public bool IsEvent { get; init; }

    /// <summary>True when a request goes to the source.</summary>
    public bool TakesRequests => !IsGateway && !IsEvent;

    /// <summary>The ids of the nodes whose results this node needs or must not overtake, ascending.</summary>
    public required ImmutableArray<int> DependsOn { get; init; }

    /// <summary>The root fields of the request's document: one part each, or one part for all plain root fields.</summary>
    public required ImmutableArray<FetchPart> Parts { get; init; }
}
