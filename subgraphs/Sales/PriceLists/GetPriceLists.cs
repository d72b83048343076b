using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Ways to price lists and their items.</summary>
[QueryType]
public static class GetPriceLists
{
    [Authorize("sales.price.read"), Connection<PriceListList>]
    public static IQueryable<PriceList> PriceLists([FromServices] SalesDbContext db) => db.PriceLists;

    [Lookup, Authorize("sales.price.read")]
    public static IDataLoaderResult<PriceList?> PriceListById(Id<PriceList> id, [FromServices] PriceListLoader lists) => lists.Load(id);

    [Lookup, Authorize("sales.price.read")]
    public static IDataLoaderResult<PriceListItem?> PriceListItemById(
        Id<PriceListItem> id, [FromServices] PriceListItemLoader items) => items.Load(id);
}
