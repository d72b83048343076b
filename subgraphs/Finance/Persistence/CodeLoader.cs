using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Persistence;

/// <summary>Entities by the code or number that people know them by, which is unique in the company.</summary>
public abstract class CodeLoader<T>(FinanceDbContext db, string property) : BatchLoader<string, T>
    where T : class
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, T>> LoadAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var found = await db.Set<T>()
            .AsNoTracking()
            .Where(entity => keys.Contains(EF.Property<string>(entity, property)))
            .Select(entity => new { Code = EF.Property<string>(entity, property), Entity = entity })
            .ToListAsync(cancellationToken);
        return found.ToDictionary(pair => pair.Code, pair => pair.Entity, StringComparer.Ordinal);
    }
}
