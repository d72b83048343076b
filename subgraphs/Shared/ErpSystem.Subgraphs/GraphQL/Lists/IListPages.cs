using global::GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Reads pages of a list; which of the two ways depends on whether the list stands below a parent.</summary>
internal interface IListPages
{
    Task<ListPage> ReadAsync(IResolveFieldContext context, IQueryable source);

    IDataLoaderResult Load(IResolveFieldContext context, IId parent, Func<IQueryable> source);
}
