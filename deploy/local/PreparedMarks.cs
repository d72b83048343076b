using Npgsql;

namespace ErpSystem.Local;

/// <summary>The marks of earlier runs. They lie in the database itself, so that they can never speak of another one.</summary>
internal sealed class PreparedMarks(IReadOnlyList<PreparedMark> marks)
{
    public const string Schema = "erp_local";

    public bool Contains(PreparedMark mark) => marks.Contains(mark);

    public int? ScaleOf(string domain) => marks.FirstOrDefault(mark => mark.Domain == domain)?.Scale;

    /// <summary>Fails when data of another scale is there: it is loaded once and then changed by its users.</summary>
    public void RequireScale(int? asked)
    {
        if (asked is { } scale && marks.FirstOrDefault(mark => mark.Scale != scale) is { } other)
        {
            throw new LocalStartException(
                $"The database holds demo data of scale {other.Scale}: add --fresh to throw it away and load scale {scale}, or leave --scale out.");
        }
    }

    public static async Task<PreparedMarks> ReadAsync(string adminConnectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(adminConnectionString);
        await connection.OpenAsync(ct);
        await using (var create = new NpgsqlCommand(
            "CREATE SCHEMA IF NOT EXISTS erp_local; CREATE TABLE IF NOT EXISTS erp_local.prepared (domain text PRIMARY KEY, version text NOT NULL, scale int NOT NULL)",
            connection))
        {
            await create.ExecuteNonQueryAsync(ct);
        }

        await using var read = new NpgsqlCommand("SELECT domain, version, scale FROM erp_local.prepared", connection);
        await using var rows = await read.ExecuteReaderAsync(ct);
        var marks = new List<PreparedMark>();
        while (await rows.ReadAsync(ct))
        {
            marks.Add(new PreparedMark(rows.GetString(0), rows.GetString(1), rows.GetInt32(2)));
        }

        return new PreparedMarks(marks);
    }

    public static async Task WriteAsync(string adminConnectionString, PreparedMark mark, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(adminConnectionString);
        await connection.OpenAsync(ct);
        await using var write = new NpgsqlCommand(
            "INSERT INTO erp_local.prepared VALUES ($1, $2, $3) ON CONFLICT (domain) DO UPDATE SET version = $2, scale = $3", connection)
        {
            Parameters = { new() { Value = mark.Domain }, new() { Value = mark.Version }, new() { Value = mark.Scale } },
        };
        await write.ExecuteNonQueryAsync(ct);
    }
}
