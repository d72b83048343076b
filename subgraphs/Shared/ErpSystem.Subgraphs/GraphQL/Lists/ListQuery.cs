using System.Linq.Expressions;
using ErpSystem.Subgraphs.GraphQL.Filters;
using global::GraphQL;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>What a connection field asks of a list: filter, order and page, ready to be put on a query.</summary>
internal sealed class ListQuery<T>
{
    private readonly Keyset<T> keyset;
    private readonly object? where;
    private readonly ListDefinition list;

    public ListQuery(ListDefinition list, IResolveFieldContext context)
    {
        this.list = list;
        Page = PageRequest.Of(context);
        where = PageRequest.Argument<object?>(context, "where");
        keyset = new Keyset<T>(OrderTypes.Read(list, PageRequest.Argument<object?>(context, "orderBy")), Page.Backward);
    }

    public PageRequest Page { get; }

    /// <summary>The rows that the filter leaves.</summary>
    public IQueryable<T> Filter(IQueryable<T> rows) =>
        where is IDictionary<string, object?> filter && FilterReader.Read<T>(list, filter) is { } predicate ? rows.Where(predicate) : rows;

    /// <summary>The rows between the cursors.</summary>
    public IQueryable<T> Between(IQueryable<T> rows)
    {
        if (Page.After is { } after)
        {
            rows = rows.Where(keyset.Beyond(keyset.Cursors.Read(after), after: true));
        }

        return Page.Before is { } before ? rows.Where(keyset.Beyond(keyset.Cursors.Read(before), after: false)) : rows;
    }

    /// <summary>The rows in the order of reading, which is the list's order reversed when read from the end.</summary>
    public IQueryable<T> Sort(IQueryable<T> rows) => keyset.Sort(rows);

    /// <summary>The first rows below each key, one more than asked for.</summary>
    public Expression<Func<TKey, IEnumerable<T>>> TopBelow<TKey>(Expression<Func<T, TKey>> key, IQueryable<T> rows)
    {
        var parent = Expression.Parameter(typeof(TKey), "parent");
        var row = Expression.Parameter(typeof(T), "row");
        var isBelow = Expression.Lambda<Func<T, bool>>(Expression.Equal(Rebind.Body(key, row), parent), row);
        var below = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], rows.Expression, Expression.Quote(isBelow));
        var top = Expression.Call(
            typeof(Queryable), nameof(Queryable.Take), [typeof(T)], keyset.Sort(below), Parameter.Of(Page.Size + 1, typeof(int)));
        return Expression.Lambda<Func<TKey, IEnumerable<T>>>(top, parent);
    }

    /// <summary>The page of rows read in that order, of which one more than asked for shows that there are more.</summary>
    public ListPage PageOf(IReadOnlyList<T> rows, int? total)
    {
        var hasMore = rows.Count > Page.Size;
        var kept = rows.Take(Page.Size).Cast<object>();
        return Page.Backward
            ? new ListPage([.. kept.Reverse()], Page.Before is not null, hasMore, total, row => keyset.Cursors.Write((T)row))
            : new ListPage([.. kept], hasMore, Page.After is not null, total, row => keyset.Cursors.Write((T)row));
    }
}
