using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>One composite type over all sources.</summary>
public sealed class TypeAvailability
{
    internal TypeAvailability(string name, ImmutableArray<TypeInSource?> sources, FrozenDictionary<string, FieldAvailability> fields)
    {
        Name = name;
        Sources = sources;
        Fields = fields;
    }

    public string Name { get; }

    /// <summary>By the source's index; null for a source that does not know the type.</summary>
    public ImmutableArray<TypeInSource?> Sources { get; }

    public FrozenDictionary<string, FieldAvailability> Fields { get; }
}

/// <summary>A composite type as one source knows it.</summary>
/// <param name="Source">The source.</param>
/// <param name="LocalKind">The kind there; an object here may stand in for an interface of others (its identity is opaque).</param>
/// <param name="PossibleTypes">The object types that a value of it can have in this source.</param>
/// <param name="Lookups">The lookups of the source that find an object of this type, those of its interfaces and unions included.</param>
public sealed record TypeInSource(AvailableSource Source, TypeKind LocalKind, FrozenSet<string> PossibleTypes, ImmutableArray<EntityLookup> Lookups)
{
    /// <summary>True when the source knows an interface of others as an object (<c>@interfaceObject</c>): it cannot tell the types apart.</summary>
    public bool IsOpaque { get; init; }
}

/// <summary>One composite field over all sources.</summary>
public sealed class FieldAvailability
{
    internal FieldAvailability(FieldDefinition definition, ImmutableArray<FieldInSource?> sources)
    {
        Definition = definition;
        Sources = sources;
        Resolving = [.. sources.Where(source => source is { Support: FieldSupport.Resolves }).Select(source => source!)];
    }

    /// <summary>The field of the execution schema.</summary>
    public FieldDefinition Definition { get; }

    /// <summary>By the source's index; null for a source that does not know the field.</summary>
    public ImmutableArray<FieldInSource?> Sources { get; }

    /// <summary>The sources that resolve it, in the order of the sources.</summary>
    public ImmutableArray<FieldInSource> Resolving { get; }
}

/// <summary>How a source stands to a field.</summary>
public enum FieldSupport
{
    /// <summary>It resolves the field, perhaps with values required from other sources.</summary>
    Resolves,

    /// <summary>It returns the field as a part of a key, and answers for it nowhere else.</summary>
    KeyOnly,

    /// <summary>It knows the field but returns it only where a parent field provides it.</summary>
    External,

    /// <summary>Another source has taken the field over, and it is no part of a key that might still be read here.</summary>
    Overridden,
}
