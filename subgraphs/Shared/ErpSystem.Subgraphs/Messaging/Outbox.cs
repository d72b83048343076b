using System.Diagnostics;
using System.Text.Json.Nodes;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Turns published events into outbox rows of the save that is under way.</summary>
internal static class Outbox
{
    public static async Task AddAsync(ErpDbContext db, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken)
    {
        var last = await NumberAsync(db, events, cancellationToken);
        var versions = db.TrackedVersions();
        var now = db.Time.GetUtcNow();

        // EF inserts in the order of keys, and UUIDs of one millisecond have none: sorted, positions follow the order of publishing.
        var ids = new Queue<Guid>(Enumerable.Range(0, events.Count).Select(_ => Guid.CreateVersion7(now)).Order());
        foreach (var group in events.GroupBy(item => (item.Aggregate.Value, item.Topic)))
        {
            var sequence = last[group.Key] - group.Count();
            foreach (var item in group)
            {
                db.Add(MessageOf(db, item, ++sequence, versions.GetValueOrDefault(item.Aggregate.Value), ids.Dequeue(), now));
            }
        }
    }

    private static async Task<Dictionary<(Guid, string), long>> NumberAsync(
        ErpDbContext db, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken)
    {
        // Sorted, so that two transactions that number the same aggregates wait for each other instead of deadlocking.
        var groups = events
            .GroupBy(item => (Id: item.Aggregate.Value, item.Topic))
            .OrderBy(group => group.Key.Id)
            .ThenBy(group => group.Key.Topic, StringComparer.Ordinal)
            .ToList();
        var ids = groups.Select(group => group.Key.Id).ToArray();
        var topics = groups.Select(group => group.Key.Topic).ToArray();
        var counts = groups.Select(group => (long)group.Count()).ToArray();
        var table = $"{db.Domain}.outbox_sequence";
        var sql = $$"""
            INSERT INTO {{table}} AS numbers (aggregate_id, topic, last)
            SELECT * FROM unnest({0}, {1}, {2})
            ON CONFLICT (aggregate_id, topic) DO UPDATE SET last = numbers.last + excluded.last
            RETURNING aggregate_id AS "AggregateId", topic AS "Topic", last AS "Last"
            """;
        var rows = await db.Database.SqlQueryRaw<NumberRow>(sql, ids, topics, counts).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.AggregateId, row.Topic), row => row.Last);
    }

    private static OutboxMessage MessageOf(ErpDbContext db, PendingEvent item, long sequence, int version, Guid id, DateTimeOffset now)
    {
        var data = new JsonObject
        {
            ["companyId"] = db.CompanyId.ToString(),
            ["aggregateId"] = item.Aggregate.ToString(),
            ["aggregateVersion"] = version,
            ["sequence"] = sequence,
            ["correlationId"] = db.Cause?.CorrelationId ?? Activity.Current?.TraceId.ToString(),
            ["causationId"] = db.Cause?.EventId.ToString(),
            ["actorId"] = db.Caller.Subject,
            ["schemaVersion"] = SchemaVersionOf(item.Topic),
            ["payload"] = KitJson.ToNode(item.Payload),
        };
        return new OutboxMessage
        {
            Id = id,
            CompanyId = db.CompanyId,
            Topic = item.Topic,
            AggregateType = item.Aggregate.Prefix,
            AggregateId = item.Aggregate.Value,
            AggregateVersion = version,
            Sequence = sequence,
            Data = data.ToJsonString(KitJson.Options),
            TraceParent = Activity.Current?.Id,
            CreatedAt = now,
        };
    }

    private static int SchemaVersionOf(string topic) =>
        int.TryParse(topic.AsSpan(topic.LastIndexOf(".v", StringComparison.Ordinal) + 2), out var version) ? version : 1;

    private sealed record NumberRow(Guid AggregateId, string Topic, long Last);
}
