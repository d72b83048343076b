using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>The tables that every domain's schema has: audit, outbox, outbox_sequence and idempotency.</summary>
internal static class KitTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("audit");
            audit.HasKey(entry => entry.Id);
            audit.Property(entry => entry.Changes).HasColumnType("jsonb");
            audit.HasIndex(entry => new { entry.CompanyId, entry.EntityId, entry.RecordedAt });
        });
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("outbox");
            outbox.HasKey(message => message.Id);
            outbox.Property(message => message.Position).UseIdentityAlwaysColumn();
            outbox.Property(message => message.Data).HasColumnType("jsonb");
            outbox.HasIndex(message => new { message.AggregateId, message.Topic, message.Sequence }).IsUnique();
            outbox.HasIndex(message => message.Position).HasFilter("sent_at IS NULL");
        });
        model.Entity<OutboxSequence>(sequence =>
        {
            sequence.ToTable("outbox_sequence");
            sequence.HasKey(row => new { row.AggregateId, row.Topic });
        });
        model.Entity<IdempotencyRecord>(record =>
        {
            record.ToTable("idempotency");
            record.HasKey(row => new { row.CompanyId, row.Client, row.Mutation, row.Key });
            record.Property(row => row.Key).HasMaxLength(IdempotencyRecord.MaximumKeyLength);
            record.HasIndex(row => row.CreatedAt);
        });
    }
}
