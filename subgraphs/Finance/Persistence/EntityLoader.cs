using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Persistence;

/// <summary>Entities by id: one statement for all that one level of a request asks for.</summary>
public abstract class EntityLoader<T>(FinanceDbContext db) : BatchLoader<Id<T>, T>
    where T : class, IEntity<T>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Id<T>, T>> LoadAsync(IReadOnlyList<Id<T>> keys, CancellationToken cancellationToken) =>
        await db.Set<T>()
            .AsNoTracking()
            .Where(entity => keys.Contains(EF.Property<Id<T>>(entity, nameof(IEntity<>.Id))))
            .ToDictionaryAsync(entity => entity.Id, cancellationToken);
}
