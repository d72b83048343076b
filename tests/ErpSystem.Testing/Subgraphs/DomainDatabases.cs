using ErpSystem.Local.Servers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Testing;

/// <summary>Databases of a domain for tests.</summary>
public static class DomainDatabases
{
    /// <summary>Returns a new database with the domain's migrated schema, and with its demo data when a scale is given.</summary>
    public static async Task<DomainDatabase> CreateAsync(
        this PostgresFixture postgres, SubgraphDefinition definition, int? demoScale = null, CancellationToken ct = default)
    {
        var database = await postgres.CreateAsync(Template(definition, demoScale), ct);
        return new DomainDatabase(database, definition.Name);
    }

    private static DatabaseTemplate Template(SubgraphDefinition definition, int? demoScale) => new(
        demoScale is { } times ? $"{definition.Name}_demo{times}" : definition.Name,
        // A build of the same code has the same module id; any change of domain or kit makes a new template.
        $"{definition.Assembly.ManifestModule.ModuleVersionId:n}{typeof(SubgraphDefinition).Assembly.ManifestModule.ModuleVersionId:n}",
        async (admin, ct) =>
        {
            var passwords = new DatabasePasswords(Password(admin, definition.Name, DatabaseRole.Owner), Password(admin, definition.Name, DatabaseRole.Runtime));
            await DatabaseProvisioning.CreateRolesAsync(admin, definition.Name, passwords, ct);
            await DatabaseProvisioning.CreateSchemaAsync(admin, definition.Name, ct);
            await definition.MigrateAsync(DatabaseProvisioning.ConnectionString(admin, definition.Name, DatabaseRole.Owner, passwords.Owner), ct);
            if (demoScale is { } scale)
            {
                var runtime = DatabaseProvisioning.ConnectionString(admin, definition.Name, DatabaseRole.Runtime, passwords.Runtime);
                await definition.LoadDemoDataAsync(runtime, new DemoDataOptions(scale), ct);
            }
        });

    internal static string Password(string adminConnectionString, string domain, DatabaseRole role) =>
        RolePassword.Derive(adminConnectionString, DatabaseProvisioning.RoleName(domain, role));
}
