using System.Linq.Expressions;
using System.Reflection;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The total order of a list: the keys asked for, then the id; missing values last.</summary>
internal sealed class Keyset<T>
{
    private static readonly MethodInfo compareStrings = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private readonly Key[] keys;

    public Keyset(IReadOnlyList<ListOrder> order, bool backward)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var id = Expression.Lambda(Expression.Property(row, "Id"), row);
        var all = order.Select(item => new Key(item.Field.Selector, item.Descending)).ToList();
        if (order.All(item => item.Field.Name != "id"))
        {
            all.Add(new Key(id, Descending: false));
        }

        keys = [.. all];
        Backward = backward;
        Cursors = new CursorFormat<T>([.. order.Select(item => $"{item.Field.Name}:{(item.Descending ? "d" : "a")}")], [.. keys.Select(key => key.Selector)]);
    }

    public CursorFormat<T> Cursors { get; }

    private bool Backward { get; }

    /// <summary>The rows strictly after a cursor's position in the list, or strictly before it.</summary>
    public Expression<Func<T, bool>> Beyond(object?[] position, bool after)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression? beyond = null;
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            var value = Rebind.Body(keys[i].Selector, row);
            var strictly = Strictly(keys[i], value, position[i], after);
            beyond = beyond is null
                ? strictly
                : Expression.OrElse(strictly, Expression.AndAlso(SameAs(value, position[i]), beyond));
        }

        return Expression.Lambda<Func<T, bool>>(beyond!, row);
    }

    /// <summary>Sorts, the other way round when the page is read from the end.</summary>
    public IQueryable<T> Sort(IQueryable<T> rows) => rows.Provider.CreateQuery<T>(Sort(rows.Expression));

    /// <summary>Sorts inside an expression: the rows of one parent among those of many.</summary>
    public Expression Sort(Expression rows)
    {
        var sorted = rows;
        var isFirst = true;
        foreach (var key in keys)
        {
            // Ascending is Postgres' own NULLS LAST, and its reverse the reverse; only a descending key must say it.
            if (key.Descending && key.IsNullable)
            {
                sorted = OrderBy(sorted, key.IsMissing, Backward, ref isFirst);
            }

            sorted = OrderBy(sorted, key.Selector, key.Descending != Backward, ref isFirst);
        }

        return sorted;
    }

    private static MethodCallExpression OrderBy(Expression rows, LambdaExpression key, bool descending, ref bool isFirst)
    {
        var name = (isFirst ? "OrderBy" : "ThenBy") + (descending ? "Descending" : "");
        isFirst = false;
        return Expression.Call(typeof(Queryable), name, [typeof(T), key.ReturnType], rows, Expression.Quote(key));
    }

    private static Expression Strictly(Key key, Expression value, object? position, bool after)
    {
        if (position is null)
        {
            return after ? Expression.Constant(false) : Expression.NotEqual(value, Expression.Constant(null, value.Type));
        }

        var greater = after != key.Descending;
        var compared = Compare(value, Parameter.Of(position, value.Type), greater);
        return after && key.IsNullable
            ? Expression.OrElse(compared, Expression.Equal(value, Expression.Constant(null, value.Type)))
            : compared;
    }

    private static BinaryExpression Compare(Expression value, Expression position, bool greater)
    {
        if (value.Type == typeof(string))
        {
            var compared = Expression.Call(compareStrings, value, position);
            return greater ? Expression.GreaterThan(compared, Expression.Constant(0)) : Expression.LessThan(compared, Expression.Constant(0));
        }

        return greater ? Expression.GreaterThan(value, position) : Expression.LessThan(value, position);
    }

    private static BinaryExpression SameAs(Expression value, object? position) => position is null
        ? Expression.Equal(value, Expression.Constant(null, value.Type))
        : Expression.Equal(value, Parameter.Of(position, value.Type));

    private sealed record Key(LambdaExpression Selector, bool Descending)
    {
        public bool IsNullable { get; } = !Selector.ReturnType.IsValueType || Nullable.GetUnderlyingType(Selector.ReturnType) is not null;

        public LambdaExpression IsMissing => Expression.Lambda(
            Expression.Equal(Selector.Body, Expression.Constant(null, Selector.ReturnType)), Selector.Parameters);
    }
}
