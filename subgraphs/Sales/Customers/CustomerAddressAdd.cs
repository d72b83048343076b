using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Customers;

/// <summary>Adds an address to a customer.</summary>
[MutationType]
public static class CustomerAddressAdd
{
    [Description("Adds an address to a customer.")]
    [Authorize("sales.customer.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<Customer> CustomerAddressAddAsync(
        CustomerAddressAddInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var customer = await db.CustomerWithAddressesAsync(input.CustomerId, ct);
        customer.Expect(input.ExpectedVersion);
        customer.AddAddress(Id<Address>.New(db.Time), input.Address.Checked("address"));
        db.Touch(customer);
        db.Publish(CustomerChanged.Of(customer));
        return customer;
    }
}

/// <summary>The customer and the address.</summary>
public sealed record CustomerAddressAddInput(Id<Customer> CustomerId, PostalAddressInput Address, string IdempotencyKey, int? ExpectedVersion);
