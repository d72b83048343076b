using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Persistence;

/// <summary>Rows locked before they are read, so that what is decided on them still holds at commit.</summary>
/// <remarks>Everybody locks in this order: the order of Sales, the document, reservations, warehouses, locations, products, stock levels; inside each by id.</remarks>
internal static class RowLocks
{
    /// <summary>The entity, which nobody else can change or lock until the transaction ends.</summary>
    public static async Task<T> LockAsync<T>(this InventoryDbContext db, Id<T> id, CancellationToken ct)
        where T : class, IEntity<T>, ICompanyOwned
    {
        var found = await db.LockedAsync<T>([id.Value], "FOR UPDATE", ct);
        return found.SingleOrDefault() ?? throw new DomainException(new EntityNotFound(id));
    }

    /// <summary>The entities that exist among the ids, which nobody else can change or lock until the transaction ends.</summary>
    public static Task<List<T>> LockAsync<T>(this InventoryDbContext db, IEnumerable<Id<T>> ids, CancellationToken ct)
        where T : class, IEntity<T>, ICompanyOwned
    {
        return db.LockedAsync<T>([.. ids.Select(id => id.Value).Distinct()], "FOR UPDATE", ct);
    }

    /// <summary>The entities that exist among the ids, which nobody can change, and so not archive, until the transaction ends.</summary>
    public static async Task<Dictionary<Id<T>, T>> HoldAsync<T>(this InventoryDbContext db, IEnumerable<Id<T>> ids, CancellationToken ct)
        where T : class, IEntity<T>, ICompanyOwned
    {
        var found = await db.LockedAsync<T>([.. ids.Select(id => id.Value).Distinct()], "FOR SHARE", ct);
        return found.ToDictionary(entity => entity.Id);
    }

    /// <summary>The entity, held; fails when there is none or it is archived.</summary>
    public static async Task<T> HoldAsync<T>(this InventoryDbContext db, Id<T> id, IReadOnlyList<string> path, CancellationToken ct)
        where T : class, IEntity<T>, ICompanyOwned
    {
        var found = await db.HoldAsync([id], ct);
        return found.GetValueOrDefault(id) ?? throw new DomainException(new EntityNotFound(id) { Path = path });
    }

    private static Task<List<T>> LockedAsync<T>(this InventoryDbContext db, Guid[] ids, string strength, CancellationToken ct)
        where T : class, ICompanyOwned
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetSchemaQualifiedTableName();
        // The company stands in the statement itself: a filter outside would be applied after other companies' rows are locked.
        var sql = $"SELECT * FROM {table} WHERE company_id = {{0}} AND id = ANY ({{1}}) ORDER BY id {strength}";
        return db.Set<T>()
            .FromSqlRaw(sql, db.CompanyId.Value, ids)
            .IgnoreQueryFilters()
            .AsTracking()
            .ToListAsync(ct);
    }
}
