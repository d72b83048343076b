using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Returns;

/// <summary>What returns can be found and sorted by; the latest first.</summary>
public sealed class ReturnAuthorizationList : ListDefinition<ReturnAuthorization>
{
    public ReturnAuthorizationList()
    {
        Field(authorization => authorization.CreatedAt);
        Field(authorization => authorization.Number);
        FilterField(authorization => authorization.Status);
        DefaultOrder(authorization => authorization.CreatedAt, descending: true);
    }
}
