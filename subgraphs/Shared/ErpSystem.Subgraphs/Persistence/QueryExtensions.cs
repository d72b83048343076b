using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>What handlers do first with an entity.</summary>
public static class QueryExtensions
{
    /// <summary>The entity with the id, tracked for change; fails with <see cref="EntityNotFound"/>.</summary>
    public static async Task<T> ByIdAsync<T>(this IQueryable<T> entities, Id<T> id, CancellationToken cancellationToken)
        where T : class, IEntity<T> =>
        await entities.FindByIdAsync(id, cancellationToken) ?? throw new DomainException(new EntityNotFound(id));

    /// <summary>The entity with the id, tracked for change; null when there is none.</summary>
    public static Task<T?> FindByIdAsync<T>(this IQueryable<T> entities, Id<T> id, CancellationToken cancellationToken)
        where T : class, IEntity<T> =>
        entities.AsTracking().FirstOrDefaultAsync(entity => EF.Property<Id<T>>(entity, "Id") == id, cancellationToken);

    /// <summary>Fails with <see cref="StaleVersion"/> unless the entity has the version expected; nothing is expected by null.</summary>
    public static void Expect(this IVersioned entity, int? expectedVersion)
    {
        if (expectedVersion is { } expected && expected != entity.Version)
        {
            throw new DomainException(new StaleVersion(entity.Version)) { Entity = entity };
        }
    }
}
