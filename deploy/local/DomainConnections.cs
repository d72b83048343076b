using ErpSystem.Local.Servers;
using ErpSystem.Subgraphs.Persistence;
using Npgsql;

namespace ErpSystem.Local;

/// <summary>The connection strings of a domain's two roles.</summary>
internal sealed record DomainConnections(string Owner, string Runtime)
{
    // Seven domains with this many connections each stay below the server's limit.
    private const int PoolSize = 30;

    public static DomainConnections For(string domain, string adminConnectionString)
    {
        var passwords = Passwords(domain, adminConnectionString);
        var pooled = new NpgsqlConnectionStringBuilder(adminConnectionString) { Pooling = true, MaxPoolSize = PoolSize }.ConnectionString;
        return new DomainConnections(
            DatabaseProvisioning.ConnectionString(adminConnectionString, domain, DatabaseRole.Owner, passwords.Owner),
            DatabaseProvisioning.ConnectionString(pooled, domain, DatabaseRole.Runtime, passwords.Runtime));
    }

    /// <summary>Makes the roles with these passwords, and the schema.</summary>
    public static async Task CreateAsync(string domain, string adminConnectionString, CancellationToken ct)
    {
        await DatabaseProvisioning.CreateRolesAsync(adminConnectionString, domain, Passwords(domain, adminConnectionString), ct);
        await DatabaseProvisioning.CreateSchemaAsync(adminConnectionString, domain, ct);
    }

    private static DatabasePasswords Passwords(string domain, string adminConnectionString) => new(
        RolePassword.Derive(adminConnectionString, DatabaseProvisioning.RoleName(domain, DatabaseRole.Owner)),
        RolePassword.Derive(adminConnectionString, DatabaseProvisioning.RoleName(domain, DatabaseRole.Runtime)));
}
