using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>How ids, enums, decimals, values and the kit's interfaces are mapped.</summary>
internal static class ModelConventions
{
    // A cache of what reflection says about an assembly, not state: the types of an assembly do not change.
    private static readonly ConcurrentDictionary<Assembly, Type[]> scalars = new();

    public static void Configure(ModelConfigurationBuilder configuration, Type context)
    {
        configuration.Conventions.Add(_ => new SnakeCaseConvention());
        configuration.Properties<decimal>().HavePrecision(28, 6);
        configuration.ComplexProperties<Money>();
        configuration.ComplexProperties<Quantity>();
        var own = typeof(Id<>).MakeGenericType(typeof(IntegrationException<>).MakeGenericType(context));
        foreach (var type in ScalarsOf(context.Assembly).Concat(ScalarsOf(typeof(ErpDbContext).Assembly)).Append(own).Distinct())
        {
            var converter = type.IsEnum
                ? typeof(EnumTextConverter<>).MakeGenericType(type)
                : typeof(IdConverter<>).MakeGenericType(type.GetGenericArguments());
            configuration.Properties(type).HaveConversion(converter);
        }
    }

    public static void MapInterfaces(ModelBuilder model, ErpDbContext context)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => !type.IsOwned() && type.BaseType is null).ToList())
        {
            var entity = model.Entity(type.ClrType);
            if (typeof(ICompanyOwned).IsAssignableFrom(type.ClrType))
            {
                entity.HasQueryFilter(CompanyFilter(type.ClrType, context));
            }

            if (typeof(IVersioned).IsAssignableFrom(type.ClrType))
            {
                entity.Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }

            NeverGenerateIds(entity);
        }
    }

    private static void NeverGenerateIds(EntityTypeBuilder entity)
    {
        if (entity.Metadata.FindProperty("Id") is { } id && typeof(IId).IsAssignableFrom(id.ClrType))
        {
            entity.Property("Id").ValueGeneratedNever();
        }
    }

    private static LambdaExpression CompanyFilter(Type entity, ErpDbContext context)
    {
        var row = Expression.Parameter(entity, "row");
        var company = Expression.Property(row, nameof(ICompanyOwned.CompanyId));
        var seen = Expression.Equal(company, Expression.Property(Expression.Constant(context, context.GetType()), nameof(ErpDbContext.CompanyId)));

        // A message that does not say whose it is would otherwise be seen by nobody.
        return Expression.Lambda(
            MayLackCompany(entity) ? Expression.OrElse(seen, Expression.Equal(company, Expression.Constant(default(Id<Company>)))) : seen,
            row);
    }

    /// <summary>Whether rows of the type may belong to no company.</summary>
    internal static bool MayLackCompany(Type entity) => entity.IsGenericType && entity.GetGenericTypeDefinition() == typeof(IntegrationException<>);

    private static Type[] ScalarsOf(Assembly assembly) => scalars.GetOrAdd(assembly, static scanned =>
    [
        .. scanned.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            .Where(type => IsClosedId(type) || (type.IsEnum && type.Namespace?.StartsWith("ErpSystem", StringComparison.Ordinal) == true))
            .Distinct(),
    ]);

    private static bool IsClosedId(Type type) =>
        type.IsGenericType && !type.ContainsGenericParameters && type.GetGenericTypeDefinition() == typeof(Id<>);

    internal sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));

    internal sealed class EnumTextConverter<T>() : ValueConverter<T, string>(value => EnumText<T>.Of(value), text => EnumText<T>.Parse(text))
        where T : struct, Enum;
}
