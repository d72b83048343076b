using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Mapping that every company-owned entity needs.</summary>
public static class EntityTypeBuilderExtensions
{
    /// <summary>An index inside a company: the company's id comes first, then the properties named; make it unique with <c>IsUnique()</c>.</summary>
    public static IndexBuilder<T> HasCompanyIndex<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> properties)
        where T : class, ICompanyOwned =>
        builder.HasIndex([nameof(ICompanyOwned.CompanyId), .. NamesOf(properties.Body)]);

    private static IEnumerable<string> NamesOf(Expression body) => body switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => NamesOf(convert.Operand),
        MemberExpression member => [member.Member.Name],
        NewExpression { Arguments: var arguments } => arguments.SelectMany(NamesOf),
        _ => throw new ArgumentException($"'{body}' is neither a property nor new {{ … }} of properties.", nameof(body)),
    };
}
