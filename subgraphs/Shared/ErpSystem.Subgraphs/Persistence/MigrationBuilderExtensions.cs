using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>What migrations say beyond tables.</summary>
public static class MigrationBuilderExtensions
{
    /// <summary>Rows of the table can be added and read by the runtime role, never changed or removed.</summary>
    public static OperationBuilder<Microsoft.EntityFrameworkCore.Migrations.Operations.SqlOperation> AppendOnly(
        this MigrationBuilder migration, string table) => migration.Sql(AppendOnlySql(table));

    // The owner's search_path names the schema, and the runtime role is named after it; without that role there is nobody to keep out.
    internal static string AppendOnlySql(string table) => RevokeSql(table, "UPDATE, DELETE, TRUNCATE");

    internal static string ReadOnlySql(string table) => RevokeSql(table, "INSERT, UPDATE, DELETE, TRUNCATE");

    private static string RevokeSql(string table, string privileges) =>
        $$"""
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'erp_' || current_schema()) THEN
                EXECUTE format('REVOKE {{privileges}} ON %I.%I FROM %I', current_schema(), '{{table}}', 'erp_' || current_schema());
            END IF;
        END $$;
        """;
}
