using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Rows by the thousand, as demo data and imports need them.</summary>
public static class BulkInsertExtensions
{
    /// <summary>
    /// Inserts entities by COPY, as they are mapped: the company is the context's, versions start at 1.
    /// Writes neither audit nor outbox rows, and changes nothing in the entities.
    /// </summary>
    public static async Task<int> BulkInsertAsync<T>(this ErpDbContext db, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var columns = BulkColumn.Of(entity, db.CompanyId);
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await using var import = await connection.BeginBinaryImportAsync(
                $"COPY \"{entity.GetSchema()}\".\"{entity.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
            var count = 0;
            foreach (var row in rows)
            {
                await import.StartRowAsync(cancellationToken);
                foreach (var column in columns)
                {
                    await WriteAsync(import, column, column.Read(row), cancellationToken);
                }

                count++;
            }

            await import.CompleteAsync(cancellationToken);
            return count;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static Task WriteAsync(NpgsqlBinaryImporter import, BulkColumn column, object? value, CancellationToken cancellationToken) =>
        value is null ? import.WriteNullAsync(cancellationToken) : import.WriteAsync(value, column.DataType, cancellationToken);
}
