using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>What has been applied: claims of event ids, and the newest state of each aggregate.</summary>
internal static class Inbox
{
    /// <summary>
    /// Takes the event in the transaction under way, and takes back the note of an earlier failure; a concurrent repeat waits here.
    /// False when the event was dealt with before or waits for somebody's decision.
    /// </summary>
    public static async Task<bool> ClaimAsync(ErpDbContext db, string topic, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var sql = $$"""
            WITH forgotten AS (
                DELETE FROM {{db.Domain}}.integration_exception
                WHERE company_id = {0} AND topic = {1} AND event_id = {2} AND status = 'RETRYING')
            INSERT INTO {{db.Domain}}.inbox (company_id, topic, event_id, aggregate_id, sequence, received_at)
            SELECT {0}, {1}, {2}, {3}, {4}, {5}
            WHERE NOT EXISTS (
                SELECT FROM {{db.Domain}}.integration_exception
                WHERE company_id = {0} AND topic = {1} AND event_id = {2} AND status <> 'RETRYING')
            ON CONFLICT DO NOTHING
            """;
        return await db.Database.ExecuteSqlRawAsync(
            sql,
            [envelope.Company.Value, topic, envelope.Id, envelope.AggregateId, envelope.Sequence, db.Time.GetUtcNow()],
            cancellationToken) == 1;
    }

    /// <summary>Takes an event that somebody wants applied although it stands recorded; false when it has been applied in the meantime.</summary>
    public static async Task<bool> TakeAsync(ErpDbContext db, string topic, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var sql = $$"""
            INSERT INTO {{db.Domain}}.inbox (company_id, topic, event_id, aggregate_id, sequence, received_at) VALUES ({0}, {1}, {2}, {3}, {4}, {5})
            ON CONFLICT DO NOTHING
            """;
        return await db.Database.ExecuteSqlRawAsync(
            sql,
            [envelope.Company.Value, topic, envelope.Id, envelope.AggregateId, envelope.Sequence, db.Time.GetUtcNow()],
            cancellationToken) == 1;
    }

    /// <summary>Notes the state's number, and holds the aggregate until the transaction ends; false when a newer one was applied.</summary>
    public static async Task<bool> AdvanceAsync(ErpDbContext db, string topic, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var sql = $$"""
            INSERT INTO {{db.Domain}}.inbox_sequence AS known (company_id, aggregate_id, topic, last) VALUES ({0}, {1}, {2}, {3})
            ON CONFLICT (company_id, aggregate_id, topic) DO UPDATE SET last = excluded.last WHERE known.last < excluded.last
            """;
        return await db.Database.ExecuteSqlRawAsync(
            sql, [envelope.Company.Value, envelope.AggregateId, topic, envelope.Sequence], cancellationToken) == 1;
    }
}
