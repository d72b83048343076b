using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Customers;

/// <summary>Takes one of a customer's addresses out of use; orders that name it keep it.</summary>
[MutationType]
public static class CustomerAddressRemove
{
    [Description("Takes one of a customer's addresses out of use; orders that name it keep it.")]
    [Authorize("sales.customer.update"), Fails<EntityNotFound>]
    public static async Task<Customer> CustomerAddressRemoveAsync(
        CustomerAddressRemoveInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var customer = await db.CustomerWithAddressesAsync(input.CustomerId, ct);
        customer.Expect(input.ExpectedVersion);
        customer.RemoveAddress(input.AddressId);
        db.Touch(customer);
        db.Publish(CustomerChanged.Of(customer));
        return customer;
    }
}

/// <summary>The customer and the address.</summary>
public sealed record CustomerAddressRemoveInput(Id<Customer> CustomerId, Id<Address> AddressId, string IdempotencyKey, int? ExpectedVersion);
