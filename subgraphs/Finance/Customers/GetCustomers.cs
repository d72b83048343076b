using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Customers;

/// <summary>An entrance for the gateway to what Finance adds to Sales' customer; whether it exists is Sales' to say.</summary>
[QueryType]
public static class GetCustomers
{
    [Internal, Lookup, Authorize("finance.receivable.read")]
    public static Customer? CustomerById(Id<Customer> id) => new(id);
}
