using System.Reflection;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>The tables that every domain's schema has: audit, idempotency, outbox and inbox with their numbers, integration_exception.</summary>
internal static class KitTables
{
    public static void Map(ModelBuilder model, Type context)
    {
        MapInbox(model);
        typeof(KitTables).GetMethod(nameof(MapExceptions), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(context).Invoke(null, [model]);
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
            outbox.HasIndex(message => message.SentAt).HasFilter("sent_at IS NOT NULL");
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

    private static void MapInbox(ModelBuilder model)
    {
        model.Entity<InboxMessage>(inbox =>
        {
            inbox.ToTable("inbox");
            inbox.HasKey(message => new { message.CompanyId, message.Topic, message.EventId });
            inbox.HasIndex(message => message.ReceivedAt);
        });
        model.Entity<InboxSequence>(sequence =>
        {
            sequence.ToTable("inbox_sequence");
            sequence.HasKey(row => new { row.CompanyId, row.AggregateId, row.Topic });
        });
    }

    private static void MapExceptions<TContext>(ModelBuilder model)
        where TContext : ErpDbContext => model.Entity<IntegrationException<TContext>>(exception =>
        {
            exception.ToTable("integration_exception");
            exception.HasKey(row => row.Id);
            exception.HasIndex(row => new { row.CompanyId, row.Topic, row.EventId }).IsUnique();
            exception.HasIndex(row => new { row.CompanyId, row.Status, row.FailedAt });
            exception.HasIndex(row => new { row.CompanyId, row.Subject }).HasFilter("subject IS NOT NULL");
        });
}
