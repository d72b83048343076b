using global::GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Pages of a list that stands by itself: one statement for the rows, one for the count if that is asked for.</summary>
internal sealed class RootPages<T>(ListDefinition list) : IListPages
    where T : class
{
    public async Task<ListPage> ReadAsync(IResolveFieldContext context, IQueryable source)
    {
        var query = new ListQuery<T>(list, context);
        var filtered = query.Filter((IQueryable<T>)source);
        int? total = query.Page.WantsTotal ? await filtered.CountAsync(context.CancellationToken) : null;
        var rows = query.Page.WantsRows
            ? await query.Sort(query.Between(filtered)).Take(query.Page.Size + 1).ToListAsync(context.CancellationToken)
            : [];
        return query.PageOf(rows, total);
    }

    public IDataLoaderResult Load(IResolveFieldContext context, IId parent, Func<IQueryable> source) =>
        throw new InvalidOperationException("This list stands below no parent.");
}
