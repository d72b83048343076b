using System.Linq.Expressions;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>What clients may filter and sort a list of <typeparamref name="T"/> by: indexed fields only.</summary>
public abstract class ListDefinition<T> : ListDefinition
{
    /// <inheritdoc/>
    public override Type ItemType => typeof(T);

    /// <summary>A field to filter and sort by, named as the property unless a name is given.</summary>
    protected void Field<TValue>(Expression<Func<T, TValue>> field, string? name = null) =>
        AddField(name ?? NameOf(field), field, sortable: true);

    /// <summary>A field to filter by but not to sort by.</summary>
    protected void FilterField<TValue>(Expression<Func<T, TValue>> field, string? name = null) =>
        AddField(name ?? NameOf(field), field, sortable: false);

    /// <summary>The order when none is asked for; the id decides between equals.</summary>
    protected void DefaultOrder<TValue>(Expression<Func<T, TValue>> field, bool descending = false) =>
        AddDefaultOrder(NameOf(field), field, descending);

    private static string NameOf(LambdaExpression field)
    {
        var body = field.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : field.Body;
        return body is MemberExpression member
            ? Naming.ToCamelCase(member.Member.Name)
            : throw new InvalidOperationException($"'{field}' is not a property: give the list field a name.");
    }
}
