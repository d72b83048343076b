using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>Topics in PostgreSQL: a place in each topic for each group, and a row for each message that is claimed and not acknowledged.</summary>
internal sealed class PostgresMessageLog(SidecarDatabase database, RetentionOptions retention) : IMessageLog
{
    private static readonly TimeSpan DefaultAge = TimeSpan.FromDays(7);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Arrivals arrivals = Arrivals.At(database.Address);
    private readonly ClaimOwner owner = new(database.Source);

    public async Task OpenAsync(CancellationToken ct)
    {
        await database.OpenAsync(ct);
        await TrimAsync(ct);
    }

    public async Task AppendAsync(string topic, byte[] data, IReadOnlyDictionary<string, string>? metadata, CancellationToken ct)
    {
        // One publisher a topic at a time, until its commit: readers go by the id, and an id that appears below their place would be lost.
        await using var batch = database.Source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT pg_advisory_xact_lock(hashtext('dapr_standin'), hashtext($1))") { Parameters = { Text(topic) } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("INSERT INTO dapr_standin.message (topic, data, metadata) VALUES ($1, $2, $3)")
        {
            Parameters = { Text(topic), new() { Value = data }, Json(metadata) },
        });
        await batch.ExecuteNonQueryAsync(ct);
        arrivals.Announce();
    }

    public async Task JoinAsync(string group, IReadOnlyList<string> topics, CancellationToken ct)
    {
        await using var command = database.Source.CreateCommand(
            "INSERT INTO dapr_standin.consumer_group (name, topic, last_id) SELECT $1, unnest($2), 0 ON CONFLICT DO NOTHING");
        command.Parameters.Add(Text(group));
        command.Parameters.Add(Texts(topics));
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<IReadOnlyList<LogEntry>> ReadNewAsync(string group, IReadOnlyList<string> topics, int count, CancellationToken ct)
    {
        var arrival = arrivals.Next;
        var found = new List<LogEntry>();
        foreach (var topic in await BehindAsync(group, topics, ct))
        {
            try
            {
                // Not cancelled: what is claimed has to be handed on, or nobody would know of it.
                found.AddRange(await ClaimAsync(group, topic, count, CancellationToken.None));
            }
            catch (NpgsqlException) when (found.Count > 0)
            {
                break;
            }
        }

        if (found.Count == 0)
        {
            await Arrivals.WaitAsync(arrival, Pause, ct);
        }

        return found;
    }

    public async Task<IReadOnlyList<LogEntry>> ReadAbandonedAsync(
        string group, IReadOnlyList<string> topics, TimeSpan age, int count, CancellationToken ct)
    {
        await using var command = database.Source.CreateCommand(
            """
            WITH old AS (
                SELECT message_id FROM dapr_standin.claim
                WHERE group_name = $1 AND topic = ANY ($2)
                  AND (claimed_at <= clock_timestamp() - $3 OR owner NOT IN (SELECT pid FROM pg_stat_activity))
                ORDER BY message_id LIMIT $4 FOR UPDATE SKIP LOCKED),
            renewed AS (
                UPDATE dapr_standin.claim SET claimed_at = clock_timestamp(), owner = $5
                WHERE group_name = $1 AND message_id IN (SELECT message_id FROM old) RETURNING message_id)
            SELECT id, topic, data, metadata::text FROM dapr_standin.message JOIN renewed ON message_id = id ORDER BY id
            """);
        command.Parameters.Add(Text(group));
        command.Parameters.Add(Texts(topics));
        command.Parameters.Add(new NpgsqlParameter { Value = age });
        command.Parameters.Add(new NpgsqlParameter { Value = count });
        command.Parameters.Add(new NpgsqlParameter { Value = await owner.IdAsync(ct) });
        return await ReadAsync(command, CancellationToken.None);
    }

    public async Task AcknowledgeAsync(string group, LogEntry entry, CancellationToken ct)
    {
        await using var command = database.Source.CreateCommand("DELETE FROM dapr_standin.claim WHERE group_name = $1 AND message_id = $2");
        command.Parameters.Add(Text(group));
        command.Parameters.Add(Id(entry));
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task ReleaseAsync(string group, LogEntry entry, CancellationToken ct)
    {
        await using var command = database.Source.CreateCommand(
            "UPDATE dapr_standin.claim SET claimed_at = '-infinity' WHERE group_name = $1 AND message_id = $2");
        command.Parameters.Add(Text(group));
        command.Parameters.Add(Id(entry));
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Deletes what is old and read and acknowledged by every group of its topic: nobody who was here before misses it.</summary>
    public async Task TrimAsync(CancellationToken ct)
    {
        await using var command = database.Source.CreateCommand(
            """
            DELETE FROM dapr_standin.message m
            WHERE at < clock_timestamp() - $1
              AND NOT EXISTS (SELECT FROM dapr_standin.consumer_group g WHERE g.topic = m.topic AND g.last_id < m.id)
              AND NOT EXISTS (SELECT FROM dapr_standin.claim c WHERE c.message_id = m.id)
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = retention.StreamTtl ?? DefaultAge });
        await command.ExecuteNonQueryAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await owner.DisposeAsync();
        await database.DisposeAsync();
    }

    // One cheap question for all topics, asked ten times a second.
    private async Task<List<string>> BehindAsync(string group, IReadOnlyList<string> topics, CancellationToken ct)
    {
        await using var command = database.Source.CreateCommand(
            """
            SELECT g.topic FROM dapr_standin.consumer_group g
            WHERE g.name = $1 AND g.topic = ANY ($2)
              AND EXISTS (SELECT FROM dapr_standin.message m WHERE m.topic = g.topic AND m.id > g.last_id)
            """);
        command.Parameters.Add(Text(group));
        command.Parameters.Add(Texts(topics));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var behind = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            behind.Add(reader.GetString(0));
        }

        return behind;
    }

    private async Task<List<LogEntry>> ClaimAsync(string group, string topic, int count, CancellationToken ct)
    {
        // Two statements of one transaction: the second one must see what the holder of the lock before us has read.
        await using var batch = database.Source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT FROM dapr_standin.consumer_group WHERE name = $1 AND topic = $2 FOR UPDATE")
        {
            Parameters = { Text(group), Text(topic) },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            """
            WITH taken AS (
                SELECT m.id, m.topic, m.data, m.metadata FROM dapr_standin.message m
                JOIN dapr_standin.consumer_group g ON g.topic = m.topic AND g.name = $1 AND m.id > g.last_id
                WHERE m.topic = $2 ORDER BY m.id LIMIT $3),
            claimed AS (
                INSERT INTO dapr_standin.claim (group_name, topic, message_id, claimed_at, owner) SELECT $1, $2, id, clock_timestamp(), $4 FROM taken),
            moved AS (
                UPDATE dapr_standin.consumer_group SET last_id = (SELECT max(id) FROM taken)
                WHERE name = $1 AND topic = $2 AND EXISTS (SELECT FROM taken))
            SELECT id, topic, data, metadata::text FROM taken ORDER BY id
            """)
        {
            Parameters = { Text(group), Text(topic), new() { Value = count }, new() { Value = await owner.IdAsync(ct) } },
        });
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return await ReadAsync(reader, ct);
    }

    private static async Task<List<LogEntry>> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await ReadAsync(reader, ct);
    }

    private static async Task<List<LogEntry>> ReadAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var entries = new List<LogEntry>();
        while (await reader.ReadAsync(ct))
        {
            var metadata = await reader.IsDBNullAsync(3, ct) ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(3));
            entries.Add(new LogEntry(reader.GetString(1), $"{reader.GetInt64(0)}", reader.GetFieldValue<byte[]>(2), metadata));
        }

        return entries;
    }

    private static NpgsqlParameter Text(string value) => new() { Value = value };

    private static NpgsqlParameter Texts(IReadOnlyList<string> values) => new() { Value = values.ToArray() };

    private static NpgsqlParameter Id(LogEntry entry) => new() { Value = long.Parse(entry.Id, null) };

    private static NpgsqlParameter Json(IReadOnlyDictionary<string, string>? value) =>
        new() { Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value), NpgsqlDbType = NpgsqlDbType.Jsonb };
}
