using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.StockPostings;

/// <summary>An entrance for the gateway to what Finance adds to Inventory's stock document; whether it exists is Inventory's to say.</summary>
[QueryType]
public static class GetStockDocuments
{
    [Internal, Lookup, Authorize("finance.entry.read")]
    public static StockDocument? StockDocumentById(Id<StockDocument> id) => new(id);
}
