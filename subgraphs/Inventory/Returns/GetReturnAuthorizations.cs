using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Returns;

[QueryType]
public static class GetReturnAuthorizations
{
    // No look at the store: whether the authorization exists is for Sales to say.
    [Internal, Lookup, Authorize("inventory.return_receipt.read")]
    public static ReturnAuthorization? ReturnAuthorizationById(Id<ReturnAuthorization> id) => new(id);
}
