using System.Buffers.Binary;
using System.Data;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>
/// The right to send a domain's outbox, and the only way to its rows while it is held: an advisory lock on a connection of its own, over
/// which all is read and marked. Who loses the connection has lost the lock, and learns it by the next statement.
/// </summary>
internal sealed class OutboxLease : IAsyncDisposable
{
    private const int PurgedAtOnce = 5_000;

    private readonly NpgsqlConnection connection;
    private readonly string domain;

    private OutboxLease(NpgsqlConnection connection, string domain)
    {
        this.connection = connection;
        this.domain = domain;
    }

    /// <summary>The lease, or null while another process has it.</summary>
    public static async Task<OutboxLease?> TryTakeAsync(string connectionString, string domain, CancellationToken cancellationToken)
    {
        // Not pooled: the lock belongs to the session, so the session must end with the lease. Behind a pooler the string is to name the server itself.
        var direct = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            Multiplexing = false,
            CommandTimeout = 15,
            ApplicationName = $"erp {domain} outbox relay",

            // A machine that vanishes without a word would otherwise keep the lock for two hours: the server asks it every few seconds.
            Options = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
        };
        var connection = new NpgsqlConnection(direct.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = KeyOf(domain) } } };
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                var lease = new OutboxLease(connection, domain);
                connection = null;
                return lease;
            }

            return null;
        }
        finally
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }
        }
    }

    /// <summary>The oldest rows that were not sent, of whichever company, without those of the aggregates given.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> ReadAsync(Guid[] without, int limit, CancellationToken cancellationToken)
    {
        await using var command = Command(
            $"""
            SELECT id, topic, aggregate_id, aggregate_type, data::text, trace_parent FROM {domain}.outbox
            WHERE sent_at IS NULL AND aggregate_id <> ALL ($1) ORDER BY position LIMIT $2
            """,
            without,
            limit);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        var entries = new List<OutboxEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (id, topic, aggregate, type) = (reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2), reader.GetString(3));
            var data = reader.GetFieldValue<byte[]>(4);
            var trace = await reader.IsDBNullAsync(5, cancellationToken) ? null : reader.GetString(5);
            entries.Add(new OutboxEntry(id, topic, aggregate, TypeId.Format(type, aggregate), data, trace));
        }

        return entries;
    }

    /// <summary>Marks rows as sent: the broker has them.</summary>
    public Task MarkAsync(Guid[] ids, DateTimeOffset sentAt, CancellationToken cancellationToken) =>
        RunAsync($"UPDATE {domain}.outbox SET sent_at = $2 WHERE id = ANY ($1)", cancellationToken, ids, sentAt);

    /// <summary>Notes on a row that the broker did not take it.</summary>
    public Task NoteAsync(Guid id, string error, CancellationToken cancellationToken) =>
        RunAsync($"UPDATE {domain}.outbox SET attempts = attempts + 1, last_error = $2 WHERE id = $1", cancellationToken, id, error);

    /// <summary>Forgets what was sent before one time and received before another, some thousand rows at once; returns how many.</summary>
    public async Task<int> PurgeAsync(DateTimeOffset sentBefore, DateTimeOffset receivedBefore, CancellationToken cancellationToken) =>
        await RunAsync(
            $"DELETE FROM {domain}.outbox WHERE id IN (SELECT id FROM {domain}.outbox WHERE sent_at < $1 LIMIT {PurgedAtOnce})", cancellationToken, sentBefore)
        + await RunAsync(
            $"""
            DELETE FROM {domain}.inbox WHERE (company_id, topic, event_id) IN (
                SELECT company_id, topic, event_id FROM {domain}.inbox WHERE received_at < $1 LIMIT {PurgedAtOnce})
            """,
            cancellationToken,
            receivedBefore);

    /// <summary>How many rows wait, counted up to a limit, and since when the oldest does.</summary>
    public async Task<(long Depth, DateTime? Oldest)> MeasureAsync(int limit, CancellationToken cancellationToken)
    {
        await using var command = Command(
            $"""
            SELECT (SELECT count(*) FROM (SELECT FROM {domain}.outbox WHERE sent_at IS NULL LIMIT $1) AS waiting),
                (SELECT created_at FROM {domain}.outbox WHERE sent_at IS NULL ORDER BY position LIMIT 1)
            """,
            limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetDateTime(1));
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<int> RunAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private static long KeyOf(string domain) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"erp outbox relay {domain}")));
}
