using System.Collections.Immutable;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>
/// One selection that a source is asked for and the positions to which its objects belong. Without a <see cref="Lookup"/> the selection stands
/// at the operation's root type of the source, its one result object belongs to every target position; with one, there is an object (or null)
/// for each distinct key.
/// </summary>
public sealed class FetchPart
{
    /// <summary>Unique in the plan, from 0.</summary>
    public required int Id { get; init; }

    /// <summary>The paths from the response's root to the positions that this part contributes to. The empty path is the root itself.</summary>
    public required ImmutableArray<ImmutableArray<PathStep>> Targets { get; init; }

    /// <summary>How the source finds the objects; null for root fields.</summary>
    public LookupCall? Lookup { get; init; }

    /// <summary>What is selected on each object, in the source's own names.</summary>
    public required SelectionTemplate Selection { get; init; }

    /// <summary>The names of the client's variables in the selection, in order of first use.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>The arguments inside the selection that are filled from data of other parts (<c>@require</c>).</summary>
    public ImmutableArray<Requirement> Requirements { get; init; } = [];

    /// <summary>Under which variable values this part is needed at all.</summary>
    public Conditions Conditions { get; init; } = Conditions.Always;

    /// <summary>
    /// What is asked at positions where a required value cannot be had: the fields that need none, by the key alone. Null where there are none.
    /// </summary>
    public FetchPart? WithoutRequirements { get; init; }

    /// <summary>Fields of this part's result that hold the same objects as fields of another part: their objects are joined by position.</summary>
    public ImmutableArray<Overlay> Overlays { get; init; } = [];
}

/// <summary>
/// GraphQL text without the outer braces in which requirement variables are still to be named, because keys with different requirement values
/// become different aliased fields of one document: <c>Literals[0] Holes[0] Literals[1] …</c>; a hole is an index into the part's requirements and
/// stands for a variable with its dollar sign.
/// </summary>
public sealed record SelectionTemplate(ImmutableArray<string> Literals, ImmutableArray<int> Holes)
{
    public static SelectionTemplate Of(string text) => new([text], []);
}

/// <summary>A lookup of a source, or the <c>_entities</c> field of an Apollo source.</summary>
public sealed record LookupCall
{
    /// <summary>Fields without arguments that lead from the query root to the lookup field; empty for a lookup on Query.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>The lookup field for one key.</summary>
    public required string Field { get; init; }

    public required ImmutableArray<LookupArgument> Arguments { get; init; }

    /// <summary>The field that takes lists of keys and answers in their order, null where the source offers none. For <c>_entities</c> it is the field itself.</summary>
    public string? ListField { get; init; }

    /// <summary>True for an Apollo source's <c>_entities(representations:)</c>: the one argument is the representation.</summary>
    public bool IsEntities { get; init; }
}

/// <summary>One argument of a lookup.</summary>
/// <param name="Name">The argument of the single lookup.</param>
/// <param name="Type">Its type in the source, for example <c>ID!</c>.</param>
/// <param name="ListName">The argument of the list lookup, null where there is none.</param>
/// <param name="Value">Where the value comes from, relative to the target position. A null value means that the entity is not looked up.</param>
public sealed record LookupArgument(string Name, string Type, string? ListName, ValueMap Value);

/// <summary>An argument inside a selection that is filled from other parts' data at the target position.</summary>
/// <param name="Name">A readable name, unique in the part.</param>
/// <param name="Type">The argument's type in the source, for example <c>Int!</c>.</param>
/// <param name="Value">Where the value comes from, relative to the target position.</param>
public sealed record Requirement(string Name, string Type, ValueMap Value);

/// <summary>
/// Objects of this part that belong to positions which another part opened: below each target position, the value under <paramref name="Key"/> in
/// this part and the value that <paramref name="Primary"/> reads hold the same objects, list items by index.
/// </summary>
public sealed record Overlay(ImmutableArray<PathStep> Parent, PathStep Primary, string Key);
