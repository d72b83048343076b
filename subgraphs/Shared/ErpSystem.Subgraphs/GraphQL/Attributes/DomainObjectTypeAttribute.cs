namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Shows an entity of the kit that each domain has of its own: the type takes the context of the slice that it stands on.</summary>
internal sealed class DomainObjectTypeAttribute(Type entity) : ObjectTypeAttribute
{
    /// <summary>The entity's type, open in its context.</summary>
    public override Type Type { get; } = entity;

    /// <summary>An interface with the fields listed, under which clients see the entities of all domains alike.</summary>
    public string? Interface { get; init; }
}
