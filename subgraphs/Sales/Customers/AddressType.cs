using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Customers;

[ObjectType<Address>(Key = "id", Fields =
[
    nameof(Address.Id), nameof(Address.Recipient), nameof(Address.Line1), nameof(Address.Line2), nameof(Address.PostalCode), nameof(Address.City),
    nameof(Address.Region), nameof(Address.CountryCode), nameof(Address.Archived), nameof(Address.Version),
])]
[Description("One of a customer's addresses.")]
public static class AddressType
{
    public static IDataLoaderResult<Customer?> Customer([Parent] Address address, [FromServices] CustomerLoader customers) =>
        customers.Load(address.CustomerId);
}
