using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Returns;

/// <summary>Ways to returns and their lines.</summary>
[QueryType]
public static class GetReturnAuthorizations
{
    [Authorize("sales.return.read"), Connection<ReturnAuthorizationList>]
    public static IQueryable<ReturnAuthorization> ReturnAuthorizations([FromServices] SalesDbContext db) => db.Returns;

    [Lookup, Authorize("sales.return.read")]
    public static IDataLoaderResult<ReturnAuthorization?> ReturnAuthorizationById(
        Id<ReturnAuthorization> id, [FromServices] ReturnAuthorizationLoader returns) => returns.Load(id);

    [Lookup, Authorize("sales.return.read")]
    public static IDataLoaderResult<ReturnAuthorizationLine?> ReturnAuthorizationLineById(
        Id<ReturnAuthorizationLine> id, [FromServices] ReturnAuthorizationLineLoader lines) => lines.Load(id);
}
