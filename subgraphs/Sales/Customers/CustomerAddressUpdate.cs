using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Customers;

/// <summary>Replaces one of a customer's addresses.</summary>
[MutationType]
public static class CustomerAddressUpdate
{
    [Description("Replaces one of a customer's addresses.")]
    [Authorize("sales.customer.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<Customer> CustomerAddressUpdateAsync(
        CustomerAddressUpdateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var customer = await db.CustomerWithAddressesAsync(input.CustomerId, ct);
        customer.Expect(input.ExpectedVersion);
        customer.ChangeAddress(input.AddressId, input.Address.Checked("address"));
        db.Touch(customer);
        db.Publish(CustomerChanged.Of(customer));
        return customer;
    }
}

/// <summary>The customer, the address and what becomes of it.</summary>
public sealed record CustomerAddressUpdateInput(Id<Customer> CustomerId, Id<Address> AddressId, PostalAddressInput Address, int ExpectedVersion);
