using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Returns;

/// <summary>The lines of a return by number.</summary>
public sealed class ReturnAuthorizationLineList : ListDefinition<ReturnAuthorizationLine>
{
    public ReturnAuthorizationLineList()
    {
        Field(line => line.LineNumber);
        DefaultOrder(line => line.LineNumber);
    }
}
