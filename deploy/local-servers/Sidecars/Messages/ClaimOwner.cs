using System.Data;
using Npgsql;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>
/// The connection in whose name messages are claimed. It ends with its sidecar, also when that is killed, and then its claims are void at once:
/// nobody has to wait until they are old.
/// </summary>
internal sealed class ClaimOwner(NpgsqlDataSource source) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private NpgsqlConnection? connection;

    /// <summary>Returns the number of the server's process for the connection; opens it where it is not there any more.</summary>
    public async Task<int> IdAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (connection is { State: ConnectionState.Open } living && await AnswersAsync(living, ct))
            {
                return living.ProcessID;
            }

            await (connection?.DisposeAsync() ?? default);
            connection = await source.OpenConnectionAsync(ct);
            return connection.ProcessID;
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (connection?.DisposeAsync() ?? default);
        gate.Dispose();
    }

    // The client finds out about a broken connection when it uses it.
    private static async Task<bool> AnswersAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await using var ask = new NpgsqlCommand("SELECT 1", connection);
            await ask.ExecuteScalarAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
