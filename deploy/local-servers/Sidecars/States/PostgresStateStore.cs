using ErpSystem.Local.Servers.Sidecars.Messages;
using Npgsql;
using NpgsqlTypes;

namespace ErpSystem.Local.Servers.Sidecars.States;

/// <summary>State in a table of PostgreSQL.</summary>
internal sealed class PostgresStateStore(SidecarDatabase database, string store) : IStateStore
{
    private const string Live = "(expires_at IS NULL OR expires_at > clock_timestamp())";

    public Task OpenAsync(CancellationToken ct) => database.OpenAsync(ct);

    public async Task<StoredState?> GetAsync(string key, CancellationToken ct)
    {
        await using var command = database.Source.CreateCommand(
            $"SELECT value, etag FROM dapr_standin.state WHERE store = $1 AND key = $2 AND {Live}");
        command.Parameters.Add(new NpgsqlParameter { Value = store });
        command.Parameters.Add(new NpgsqlParameter { Value = key });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new StoredState(reader.GetFieldValue<byte[]>(0), $"{reader.GetInt64(1)}") : null;
    }

    public async Task ChangeAsync(IReadOnlyList<StateChange> changes, CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var change in changes)
        {
            await using var command = Command(change, connection);
            // Deleting what is not there is no mismatch, unless an etag was asked for.
            if (await command.ExecuteNonQueryAsync(ct) == 0 && (change.Value is not null || change.ExpectedVersion is not null))
            {
                throw new StateException(StateProblem.EtagMismatch, $"possible etag mismatch. error from state store: the etag of {change.Key} is another one");
            }
        }

        await transaction.CommitAsync(ct);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private NpgsqlCommand Command(StateChange change, NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(change.Value is null ? DeleteText : UpsertText(change), connection)
        {
            Parameters =
            {
                new() { Value = store },
                new() { Value = change.Key },
                new() { Value = change.ExpectedVersion ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
            },
        };
        if (change.Value is not null)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = change.Value });
            command.Parameters.Add(new NpgsqlParameter { Value = change.TimeToLive ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Interval });
        }

        return command;
    }

    private const string DeleteText = $"DELETE FROM dapr_standin.state WHERE store = $1 AND key = $2 AND ($3 IS NULL OR (etag = $3 AND {Live}))";

    // An expired row is as good as none: it may be written over by who expects none.
    private static string UpsertText(StateChange change) => (change.ExpectedVersion, change.FirstWrite) switch
    {
        ({ }, _) => $"UPDATE dapr_standin.state SET value = $4, etag = etag + 1, expires_at = clock_timestamp() + $5 WHERE store = $1 AND key = $2 AND etag = $3 AND {Live}",
        (null, true) => $"{InsertText} WHERE $3 IS NULL AND NOT (s.expires_at IS NULL OR s.expires_at > clock_timestamp())",
        _ => $"{InsertText} WHERE $3 IS NULL",
    };

    private const string InsertText =
        """
        INSERT INTO dapr_standin.state AS s (store, key, value, etag, expires_at) VALUES ($1, $2, $4, 1, clock_timestamp() + $5)
        ON CONFLICT (store, key) DO UPDATE SET value = excluded.value, etag = s.etag + 1, expires_at = excluded.expires_at
        """;
}
