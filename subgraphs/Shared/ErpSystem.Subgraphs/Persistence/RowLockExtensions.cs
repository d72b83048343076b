using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Rows locked before they are read, so that what is decided on them still holds at commit.</summary>
public static class RowLockExtensions
{
    /// <summary>From here until the transaction ends nobody else can change or lock the entity, if there is one; read it afterwards.</summary>
    public static Task LockAsync<T>(this ErpDbContext db, Id<T> id, CancellationToken cancellationToken)
        where T : class, IEntity<T>, ICompanyOwned => db.LockedAsync(id, "FOR UPDATE", cancellationToken);

    /// <summary>From here until the transaction ends others can hold the entity but not change it, if there is one; read it afterwards.</summary>
    public static Task HoldAsync<T>(this ErpDbContext db, Id<T> id, CancellationToken cancellationToken)
        where T : class, IEntity<T>, ICompanyOwned => db.LockedAsync(id, "FOR SHARE", cancellationToken);

    // A statement of its own: one that waited for the lock would show other tables' rows as they were before it waited.
    private static Task<int> LockedAsync<T>(this ErpDbContext db, Id<T> id, string strength, CancellationToken cancellationToken)
        where T : class, IEntity<T>, ICompanyOwned
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetSchemaQualifiedTableName();
        var sql = $"SELECT FROM {table} WHERE company_id = {{0}} AND id = {{1}} {strength}";
        return db.Database.ExecuteSqlRawAsync(sql, [db.CompanyId.Value, id.Value], cancellationToken);
    }
}
