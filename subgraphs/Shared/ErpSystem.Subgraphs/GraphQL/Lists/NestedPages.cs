using System.Linq.Expressions;
using System.Reflection;
using global::GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Pages of a list below many parents: one statement for the rows of all of them, one for the counts if they are asked for.</summary>
internal sealed class NestedPages<T, TKey> : IListPages
    where T : class
    where TKey : notnull
{
    private static readonly MethodInfo contains = new Func<IEnumerable<TKey>, TKey, bool>(Enumerable.Contains).Method;

    private readonly ListDefinition list;
    private readonly Expression<Func<T, TKey>> key;
    private readonly Func<T, TKey> keyOf;

    public NestedPages(ListDefinition list, PropertyInfo by)
    {
        this.list = list;
        var row = Expression.Parameter(typeof(T), "row");
        key = Expression.Lambda<Func<T, TKey>>(Expression.Property(row, by), row);
        keyOf = key.Compile();
    }

    public Task<ListPage> ReadAsync(IResolveFieldContext context, IQueryable source) =>
        throw new InvalidOperationException("This list stands below a parent.");

    public IDataLoaderResult Load(IResolveFieldContext context, IId parent, Func<IQueryable> source)
    {
        var batches = context.RequestServices!.GetRequiredService<PageBatches>();
        return batches.Open(context.FieldAst, () => new Batch(this, new ListQuery<T>(list, context), (IQueryable<T>)source())).Load(KeyOf(parent));
    }

    private static TKey KeyOf(IId parent) => parent switch
    {
        TKey key => key,
        _ when typeof(TKey) == typeof(Guid) => (TKey)(object)parent.Value,
        _ => throw new InvalidOperationException($"The parent's id {parent.GetType().Name} is not the list's key {typeof(TKey).Name}."),
    };

    private IQueryable<T> Below(IQueryable<T> rows, IReadOnlyList<TKey> parents)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var parent = Rebind.Body(key, row);
        Expression isBelow = Expression.Call(contains, Parameter.Of(parents.ToArray(), typeof(IEnumerable<TKey>)), parent);
        if (Nullable.GetUnderlyingType(typeof(TKey)) is not null)
        {
            // Said outright, or EF asks for missing keys too, and no index helps with that.
            isBelow = Expression.AndAlso(Expression.NotEqual(parent, Expression.Constant(null, typeof(TKey))), isBelow);
        }

        return rows.Where(Expression.Lambda<Func<T, bool>>(isBelow, row));
    }

    private sealed class Batch(NestedPages<T, TKey> pages, ListQuery<T> query, IQueryable<T> source) : BatchLoader<TKey, ListPage>
    {
        protected override async Task<IReadOnlyDictionary<TKey, ListPage>> LoadAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
        {
            var filtered = query.Filter(pages.Below(source, keys));
            var totals = query.Page.WantsTotal
                ? await filtered.GroupBy(pages.key).Select(group => new { group.Key, Count = group.Count() })
                    .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken)
                : null;
            var rows = query.Page.WantsRows ? await RowsAsync(filtered, cancellationToken) : [];
            var byKey = rows.ToLookup(pages.keyOf);
            return keys.ToDictionary(key => key, key => query.PageOf([.. byKey[key]], totals is null ? null : totals.GetValueOrDefault(key)));
        }

        private Task<List<T>> RowsAsync(IQueryable<T> filtered, CancellationToken cancellationToken)
        {
            // EF turns this into ROW_NUMBER() per parent; grouping and taking from the groups it cannot translate.
            var rows = query.Between(filtered);
            var perParent = rows.Select(pages.key).Distinct().SelectMany(query.TopBelow(pages.key, rows));

            // The numbering inside each parent says nothing about the order of the whole result.
            return query.Sort(perParent).ToListAsync(cancellationToken);
        }
    }
}
