using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Writes an audit row beside each changed entity, in the same save.</summary>
internal static class AuditTrail
{
    public static void Record(ErpDbContext db)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => entry.Entity is not AuditEntry and not Messaging.OutboxMessage && !entry.Metadata.IsOwned())
            .Where(entry => entry.Metadata.FindProperty("Id") is not null && entry.Property("Id").CurrentValue is IId)
            .ToList();
        foreach (var entry in changed)
        {
            db.Add(EntryOf(db, entry));
        }
    }

    private static AuditEntry EntryOf(ErpDbContext db, EntityEntry entry) => new()
    {
        Id = Id<AuditEntry>.New(db.Time),
        CompanyId = db.CompanyId,
        EntityType = Naming.Of(entry.Metadata.ClrType),
        EntityId = ((IId)entry.Property("Id").CurrentValue!).Value,
        EntityVersion = (entry.Entity as IVersioned)?.Version,
        Action = entry.State switch
        {
            EntityState.Added => AuditAction.Created,
            EntityState.Deleted => AuditAction.Deleted,
            _ => AuditAction.Changed,
        },
        Operation = db.Operation,
        Subject = db.Caller.Subject,
        Client = db.Caller.Client,
        RecordedAt = db.Time.GetUtcNow(),
        Changes = ChangesOf(entry).ToJsonString(KitJson.Options),
    };

    private static JsonObject ChangesOf(EntityEntry entry)
    {
        var changes = new JsonObject();
        foreach (var property in entry.Properties)
        {
            Add(changes, entry.State, property, Naming.ToCamelCase(property.Metadata.Name));
        }

        foreach (var complex in entry.ComplexProperties)
        {
            foreach (var property in complex.Properties)
            {
                Add(changes, entry.State, property, $"{Naming.ToCamelCase(complex.Metadata.Name)}.{Naming.ToCamelCase(property.Metadata.Name)}");
            }
        }

        return changes;
    }

    private static void Add(JsonObject changes, EntityState state, PropertyEntry property, string name)
    {
        if (IsOwnBookkeeping(property.Metadata))
        {
            return;
        }

        var before = state == EntityState.Added ? null : property.OriginalValue;
        var after = state == EntityState.Deleted ? null : property.CurrentValue;
        if (!Equals(before, after))
        {
            changes[name] = new JsonObject { ["old"] = KitJson.ToNode(before), ["new"] = KitJson.ToNode(after) };
        }
    }

    private static bool IsOwnBookkeeping(IReadOnlyPropertyBase property) =>
        property.Name is "Id" or nameof(ICompanyOwned.CompanyId) or nameof(IVersioned.Version);
}
