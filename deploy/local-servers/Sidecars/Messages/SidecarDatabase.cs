using Npgsql;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>The schema <c>dapr_standin</c> of a PostgreSQL, where the components of a sidecar store.</summary>
internal sealed class SidecarDatabase : IAsyncDisposable
{
    // A sidecar for each of ten apps stays far below what the server admits.
    private const int PoolSize = 6;

    private const string Tables =
        """
        SELECT pg_advisory_xact_lock(hashtext('dapr_standin'));
        CREATE SCHEMA IF NOT EXISTS dapr_standin;
        CREATE TABLE IF NOT EXISTS dapr_standin.message (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, data bytea NOT NULL, metadata jsonb,
            at timestamptz NOT NULL DEFAULT clock_timestamp());
        CREATE INDEX IF NOT EXISTS message_topic ON dapr_standin.message (topic, id);
        CREATE TABLE IF NOT EXISTS dapr_standin.consumer_group (
            name text NOT NULL, topic text NOT NULL, last_id bigint NOT NULL, PRIMARY KEY (name, topic));
        CREATE TABLE IF NOT EXISTS dapr_standin.claim (
            group_name text NOT NULL, message_id bigint NOT NULL, topic text NOT NULL, claimed_at timestamptz NOT NULL,
            owner int NOT NULL, PRIMARY KEY (group_name, message_id));
        CREATE INDEX IF NOT EXISTS claim_message ON dapr_standin.claim (message_id);
        CREATE TABLE IF NOT EXISTS dapr_standin.state (
            store text NOT NULL, key text NOT NULL, value bytea NOT NULL, etag bigint NOT NULL, expires_at timestamptz, PRIMARY KEY (store, key));
        """;

    public SidecarDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = true,
            MaxPoolSize = PoolSize,
            ApplicationName = "dapr stand-in",
        };
        Address = $"{settings.Host}:{settings.Port}/{settings.Database}";
        Source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>Where it is; the same for all who use the same database.</summary>
    public string Address { get; }

    public NpgsqlDataSource Source { get; }

    /// <summary>Makes the tables where they are missing.</summary>
    public async Task OpenAsync(CancellationToken ct)
    {
        try
        {
            // The table that is made last; each component of each sidecar asks, so the answer is to be cheap.
            await using var there = Source.CreateCommand("SELECT to_regclass('dapr_standin.state') IS NOT NULL");
            if (await there.ExecuteScalarAsync(ct) is not true)
            {
                await using var make = Source.CreateCommand(Tables);
                await make.ExecuteNonQueryAsync(ct);
            }
        }
        catch (NpgsqlException away)
        {
            throw new SidecarException($"PostgreSQL at {Address} does not answer: {away.Message}", away);
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
