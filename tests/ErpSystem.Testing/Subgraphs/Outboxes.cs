using System.Text.Json;
using Npgsql;

namespace ErpSystem.Testing;

/// <summary>Reads a domain's outbox behind its back.</summary>
public static class Outboxes
{
    /// <summary>The events written so far, in the order of publishing; of one topic if it is given.</summary>
    public static async Task<IReadOnlyList<OutboxRow>> ReadAsync(
        string connectionString, string domain, string? topic = null, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            $"SELECT id, topic, sequence, data::text, sent_at FROM {domain}.outbox WHERE $1 IS NULL OR topic = $1 ORDER BY position", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)topic ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<OutboxRow>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(new OutboxRow(
                reader.GetGuid(0),
                reader.GetString(1),
                reader.GetInt64(2),
                JsonSerializer.Deserialize<JsonElement>(reader.GetString(3)),
                await reader.IsDBNullAsync(4, ct) ? null : reader.GetDateTime(4)));
        }

        return rows;
    }
}
