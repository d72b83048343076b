using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Customers;

/// <summary>Ways to customers and their addresses.</summary>
[QueryType]
public static class GetCustomers
{
    [Authorize("sales.customer.read"), Connection<CustomerList>]
    public static IQueryable<Customer> Customers([FromServices] SalesDbContext db) => db.Customers;

    [Lookup, Authorize("sales.customer.read")]
    public static IDataLoaderResult<Customer?> CustomerById(Id<Customer> id, [FromServices] CustomerLoader customers) => customers.Load(id);

    [Lookup, Authorize("sales.customer.read")]
    public static IDataLoaderResult<Customer?> CustomerByExternalReference(
        string externalReference, [FromServices] CustomerByReferenceLoader customers) => customers.Load(externalReference);

    [Lookup, Authorize("sales.customer.read")]
    public static IDataLoaderResult<Address?> AddressById(Id<Address> id, [FromServices] AddressLoader addresses) => addresses.Load(id);
}
