using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Gives rows their company and counts their versions before they are saved.</summary>
internal static class RowStamps
{
    public static void Apply(ErpDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.Entity is ICompanyOwned && entry.State is EntityState.Added or EntityState.Modified)
            {
                SetCompany(entry, db.CompanyId);
            }

            if (entry.Entity is IVersioned versioned)
            {
                CountVersion(entry, versioned);
            }
        }
    }

    private static void SetCompany(EntityEntry entry, Id<Company> company)
    {
        var property = entry.Property(nameof(ICompanyOwned.CompanyId));
        if (entry.State == EntityState.Added && property.CurrentValue is Id<Company> { Value: var value } && value == Guid.Empty)
        {
            property.CurrentValue = company;
        }
        else if (property.CurrentValue is Id<Company> owner && owner != company && !(owner == default && ModelConventions.MayLackCompany(entry.Metadata.ClrType)))
        {
            throw new InvalidOperationException($"A {entry.Metadata.ShortName()} of another company cannot be saved.");
        }
    }

    private static void CountVersion(EntityEntry entry, IVersioned entity)
    {
        var version = entry.Property(nameof(IVersioned.Version));
        if (entry.State == EntityState.Added && entity.Version == 0)
        {
            version.CurrentValue = 1;
        }
        else if (entry.State == EntityState.Modified && Equals(version.OriginalValue, version.CurrentValue))
        {
            version.CurrentValue = entity.Version + 1;
        }
    }
}
