using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>A way to find an entity in a source by its key.</summary>
public sealed record EntityLookup
{
    public required AvailableSource Source { get; init; }

    /// <summary>The composite type on which the lookup is declared.</summary>
    public required string EntityType { get; init; }

    /// <summary>Fields without arguments from Query to the lookup.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    public required string Field { get; init; }

    /// <summary>The named type that the lookup returns in the source.</summary>
    public required string ReturnType { get; init; }

    public required ImmutableArray<LookupParameter> Parameters { get; init; }

    /// <summary>The bulk form, where the source announces one.</summary>
    public ListLookup? List { get; init; }

    /// <summary>True for <c>_entities</c> of an Apollo source; the parameters are the fields of the representation.</summary>
    public bool IsEntities { get; init; }

    /// <summary>True when clients cannot use the field; such a lookup may answer for entities that the source has never heard of.</summary>
    public bool IsInternal { get; init; }

    /// <summary>True when the entity's global id is all that must be known.</summary>
    public bool IsById => KeyPaths is [NodeIdentification.KeyField];

    /// <summary>The key as a canonical set of paths, for example <c>id organisation.id</c>.</summary>
    public required ImmutableArray<string> KeyPaths { get; init; }
}

/// <summary>An argument of a lookup and where its value stands, relative to the entity.</summary>
public sealed record LookupParameter(string Name, TypeReference Type, FieldSelectionMap Map)
{
    /// <summary>The fields that the map reads.</summary>
    public FieldSelectionSet Selection { get; } = Map.ToSelectionSet();
}
