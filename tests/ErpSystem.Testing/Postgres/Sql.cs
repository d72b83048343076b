using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace ErpSystem.Testing;

/// <summary>Single statements, for arranging and for looking behind the product's back.</summary>
public static class Sql
{
    [SuppressMessage("Security", "CA2100", Justification = "Tests write their own SQL.")]
    public static async Task RunAsync(string connectionString, string sql, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Tests write their own SQL.")]
    public static async Task<T> ScalarAsync<T>(string connectionString, string sql, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }
}
