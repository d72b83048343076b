using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Returns;

/// <summary>Reads what is known of an authorized return for change.</summary>
internal static class ReturnStore
{
    /// <summary>The authorization's row with its lines, made when nothing was known of it, locked.</summary>
    public static async Task<AuthorizedReturn?> LockReturnAsync(
        this InventoryDbContext db, Id<ReturnAuthorization> id, bool create, CancellationToken ct)
    {
        if (create)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO inventory.authorized_return (id, company_id, cancelled) VALUES ({id.Value}, {db.CompanyId.Value}, false)
                ON CONFLICT (id) DO NOTHING
                """,
                ct);
        }

        var found = await db.AuthorizedReturns
            .FromSql($"SELECT * FROM inventory.authorized_return WHERE company_id = {db.CompanyId.Value} AND id = {id.Value} FOR UPDATE")
            .IgnoreQueryFilters()
            .AsTracking()
            .ToListAsync(ct);
        await db.AuthorizedReturnLines.AsTracking().Where(line => line.AuthorizedReturnId == id).LoadAsync(ct);
        return found.SingleOrDefault();
    }
}
