using ErpSystem.Subgraphs.Persistence;
using Npgsql;

namespace ErpSystem.Testing;

/// <summary>A database with one domain's migrated schema, seen by its two roles; dropped when it is disposed.</summary>
public sealed class DomainDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;

    internal DomainDatabase(TestDatabase database, string domain)
    {
        this.database = database;
        OwnerConnectionString = ConnectionString(domain, DatabaseRole.Owner);
        RuntimeConnectionString = ConnectionString(domain, DatabaseRole.Runtime);
    }

    public string Name => database.Name;

    public string AdminConnectionString => database.AdminConnectionString;

    public string OwnerConnectionString { get; }

    public string RuntimeConnectionString { get; }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private string ConnectionString(string domain, DatabaseRole role)
    {
        var pooled = new NpgsqlConnectionStringBuilder(AdminConnectionString) { Pooling = true, MaxPoolSize = 30 }.ConnectionString;
        return DatabaseProvisioning.ConnectionString(pooled, domain, role, DomainDatabases.Password(AdminConnectionString, domain, role));
    }
}
