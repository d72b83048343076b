using System.Text.RegularExpressions;
using Npgsql;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Makes a domain's roles and schema; every step is safe to repeat and to race.</summary>
public static partial class DatabaseProvisioning
{
    private const int Attempts = 10;

    /// <summary>Makes the domain's two roles in the cluster, or sets their passwords anew; done before databases exist.</summary>
    public static async Task CreateRolesAsync(
        string adminConnectionString, string domain, DatabasePasswords passwords, CancellationToken cancellationToken)
    {
        Check(domain);
        foreach (var (role, password) in new[] { (DatabaseRole.Owner, passwords.Owner), (DatabaseRole.Runtime, passwords.Runtime) })
        {
            await RunAsync(adminConnectionString, CreateRoleSql(RoleName(domain, role), domain, password), cancellationToken);
        }
    }

    /// <summary>Makes the domain's schema in a database: owned by the owner role, rows open to the runtime role, public closed to everybody.</summary>
    public static async Task CreateSchemaAsync(string adminConnectionStringToDatabase, string domain, CancellationToken cancellationToken)
    {
        Check(domain);
        var owner = RoleName(domain, DatabaseRole.Owner);
        var runtime = RoleName(domain, DatabaseRole.Runtime);
        await RunAsync(
            adminConnectionStringToDatabase,
            $"""
            REVOKE ALL ON SCHEMA public FROM PUBLIC;
            CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public; -- exclusion constraints on ids and dates; here, as owners may not
            CREATE SCHEMA IF NOT EXISTS {domain} AUTHORIZATION {owner};
            GRANT USAGE ON SCHEMA {domain} TO {runtime};
            ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA {domain} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {runtime};
            ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA {domain} GRANT USAGE, SELECT ON SEQUENCES TO {runtime};
            """,
            cancellationToken);
    }

    /// <summary>The name of a domain's role.</summary>
    public static string RoleName(string domain, DatabaseRole role) => role == DatabaseRole.Owner ? $"erp_{domain}_owner" : $"erp_{domain}";

    /// <summary>The connection string of a role, made from any connection string to the same database.</summary>
    public static string ConnectionString(string connectionStringToDatabase, string domain, DatabaseRole role, string password) =>
        new NpgsqlConnectionStringBuilder(connectionStringToDatabase) { Username = RoleName(domain, role), Password = password }.ConnectionString;

    private static string CreateRoleSql(string role, string domain, string password)
    {
        var literal = password.Replace("'", "''", StringComparison.Ordinal);
        return $"""
            DO $do$
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
                    CREATE ROLE {role} LOGIN;
                END IF;
                ALTER ROLE {role} LOGIN PASSWORD '{literal}';
                ALTER ROLE {role} SET search_path = {domain};
            END $do$;
            """;
    }

    private static async Task RunAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // A new connection each time: an internal error of the server breaks the one that met it.
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancellationToken);
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
                return;
            }
            catch (PostgresException exception) when (attempt < Attempts && IsRace(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellationToken);
            }
        }
    }

    // Somebody else made it in the same moment: duplicate object, unique violation, "tuple concurrently updated".
    private static bool IsRace(PostgresException exception) => exception.SqlState is "42710" or "42P06" or "23505" or "XX000" or "40P01";

    private static void Check(string domain)
    {
        if (!DomainName().IsMatch(domain))
        {
            throw new ArgumentException($"'{domain}' is not a domain's name: lower-case letters only.", nameof(domain));
        }
    }

    [GeneratedRegex("^[a-z][a-z_]{0,30}$")]
    private static partial Regex DomainName();
}
