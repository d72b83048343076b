using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Names tables after their entity, and columns, keys and indexes after their members, all in snake_case.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            NameTable(entity);
            NameColumns(entity, PrefixOf(entity));
        }

        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            NameConstraints(entity);
        }
    }

    private static void NameTable(IConventionEntityType entity)
    {
        if (entity.GetTableName() is not null && !entity.IsOwned() && entity.BaseType is null)
        {
            // Ignored where the mapping names the table itself.
            entity.Builder.ToTable(Naming.ToSnakeCase(entity.ClrType.Name));
        }
    }

    // The columns of an owned value in its owner's table start with the name of the property that holds it.
    private static string PrefixOf(IConventionEntityType entity) =>
        entity.FindOwnership() is { IsUnique: true, PrincipalToDependent: { } navigation } ownership
            && entity.GetTableName() == ownership.PrincipalEntityType.GetTableName()
            ? $"{PrefixOf(ownership.PrincipalEntityType)}{Naming.ToSnakeCase(navigation.Name)}_"
            : "";

    private static void NameColumns(IConventionTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.Builder.HasColumnName(prefix + Naming.ToSnakeCase(property.Name));
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            NameColumns(complex.ComplexType, $"{prefix}{Naming.ToSnakeCase(complex.Name)}_");
        }
    }

    private static void NameConstraints(IConventionEntityType entity)
    {
        var table = entity.GetTableName();
        foreach (var key in entity.GetDeclaredKeys())
        {
            var columns = string.Join('_', key.Properties.Select(property => property.GetColumnName()));
            key.Builder.HasName(key.IsPrimaryKey() ? $"{table}_pkey" : $"{table}_{columns}_key");
        }

        foreach (var foreignKey in entity.GetDeclaredForeignKeys())
        {
            var columns = string.Join('_', foreignKey.Properties.Select(property => property.GetColumnName()));
            foreignKey.Builder.HasConstraintName($"{table}_{columns}_fkey");
        }

        foreach (var index in entity.GetDeclaredIndexes())
        {
            var columns = string.Join('_', index.Properties.Select(property => property.GetColumnName()));
            index.Builder.HasDatabaseName($"{table}_{columns}_{(index.IsUnique ? "key" : "idx")}");
        }
    }
}
