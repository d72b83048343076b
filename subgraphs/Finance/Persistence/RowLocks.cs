using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Persistence;

/// <summary>Rows locked before they are read, so that what is decided on them still holds at commit.</summary>
/// <remarks>
/// Everybody locks in this order: the order billed, the customer's account, the documents by id, fiscal periods, period balances by account,
/// number counters.
/// </remarks>
internal static class RowLocks
{
    /// <summary>The entity, which nobody else can change or lock until the transaction ends; fails with <see cref="EntityNotFound"/>.</summary>
    public static async Task<T> LockedAsync<T>(this FinanceDbContext db, Id<T> id, int? expectedVersion, CancellationToken ct)
        where T : class, IEntity<T>, ICompanyOwned, IVersioned
    {
        await db.LockAsync(id, ct);
        var entity = await db.Set<T>().ByIdAsync(id, ct);
        entity.Expect(expectedVersion);
        return entity;
    }

    /// <summary>The entities that exist among the ids, locked in the order of their ids.</summary>
    public static async Task<Dictionary<Id<T>, T>> LockedAsync<T>(this FinanceDbContext db, IEnumerable<Id<T>> ids, CancellationToken ct)
        where T : class, IEntity<T>, ICompanyOwned
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetSchemaQualifiedTableName();
        // The company stands in the statement itself: a filter outside would be applied after other companies' rows are locked.
        var sql = $"SELECT * FROM {table} WHERE company_id = {{0}} AND id = ANY ({{1}}) ORDER BY id FOR UPDATE";
        Guid[] keys = [.. ids.Select(id => id.Value).Distinct()];
        var found = await db.Set<T>().FromSqlRaw(sql, db.CompanyId.Value, keys).IgnoreQueryFilters().AsTracking().ToListAsync(ct);
        return found.ToDictionary(entity => entity.Id);
    }
}
