using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>A column of a bulk insert and how its value is read from an entity.</summary>
internal sealed record BulkColumn(string Name, string DataType, Func<object, object?> Read)
{
    /// <summary>The columns that the mapping of an entity has, those of its complex values included.</summary>
    public static IReadOnlyList<BulkColumn> Of(IEntityType entity, Id<Company> company) =>
        [.. Of(entity, row => row, company)];

    private static IEnumerable<BulkColumn> Of(ITypeBase type, Func<object, object?> owner, Id<Company> company)
    {
        foreach (var property in type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never))
        {
            var mapping = (RelationalTypeMapping)property.GetTypeMapping();
            yield return new BulkColumn(property.GetColumnName(), mapping.StoreTypeNameBase, Stored(mapping, Reader(property, owner, company)));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var member = MemberOf(complex);
            foreach (var column in Of(complex.ComplexType, row => owner(row) is { } value ? member.GetValue(value) : null, company))
            {
                yield return column;
            }
        }
    }

    private static Func<object, object?> Reader(IProperty property, Func<object, object?> owner, Id<Company> company)
    {
        if (property is { Name: nameof(ICompanyOwned.CompanyId), DeclaringType: IEntityType })
        {
            return _ => company;
        }

        if (property is { Name: nameof(IVersioned.Version), IsConcurrencyToken: true })
        {
            return _ => 1;
        }

        var member = MemberOf(property);
        return row => owner(row) is { } value ? member.GetValue(value) : null;
    }

    private static Func<object, object?> Stored(RelationalTypeMapping mapping, Func<object, object?> read) =>
        mapping.Converter is { } converter ? row => converter.ConvertToProvider(read(row)) : read;

    private static PropertyInfo MemberOf(IPropertyBase property) =>
        property.PropertyInfo ?? throw new InvalidOperationException($"{property.Name} has no property to read.");
}
