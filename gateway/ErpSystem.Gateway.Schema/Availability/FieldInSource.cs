using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>A composite field in one source.</summary>
public sealed record FieldInSource
{
    public required AvailableSource Source { get; init; }

    public required FieldSupport Support { get; init; }

    /// <summary>The field's type in the source.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>What this field, and only below this path, also returns of fields that are external in the source; null for nothing.</summary>
    public FieldSelectionSet? Provides { get; init; }

    /// <summary>The arguments that are filled with data of other sources.</summary>
    public ImmutableArray<FieldRequirement> Requirements { get; init; } = [];

    public bool IsConditional => !Requirements.IsEmpty;
}

/// <summary>An argument that the gateway fills.</summary>
/// <param name="Argument">The argument's name in the source; in an Apollo source the field of the representation.</param>
/// <param name="Type">Its type there.</param>
/// <param name="Map">Where the value stands, relative to the type that declares the field.</param>
public sealed record FieldRequirement(string Argument, TypeReference Type, FieldSelectionMap Map)
{
    /// <summary>The fields that the map reads.</summary>
    public FieldSelectionSet Selection { get; } = Map.ToSelectionSet();
}
