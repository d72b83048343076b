using System.ComponentModel;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Customers;

/// <summary>Changes fields of a customer; fields left out stay.</summary>
[MutationType]
public static class CustomerUpdate
{
    [Description("Changes fields of a customer; fields left out stay.")]
    [Authorize("sales.customer.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesAlreadyTaken>]
    public static async Task<Customer> CustomerUpdateAsync(
        CustomerUpdateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var customer = await db.CustomerWithAddressesAsync(input.CustomerId, ct);
        customer.Expect(input.ExpectedVersion);
        var terms = new CustomerTerms(
            input.Name ?? customer.Name,
            input.ExternalReference.Or(customer.ExternalReference),
            input.VatNumber.Or(customer.VatNumber),
            input.Email.Or(customer.Email),
            input.PriceListId.Or(customer.PriceListId),
            input.TaxCode.Or(customer.TaxCode));
        customer.Update(await db.CheckedAsync(terms, ct));
        if (input.BillingAddressId is not null || input.ShippingAddressId is not null)
        {
            customer.UseAddresses(
                customer.Own(input.BillingAddressId, "billingAddressId") ?? customer.BillingAddressId,
                customer.Own(input.ShippingAddressId, "shippingAddressId") ?? customer.ShippingAddressId);
        }

        db.Publish(CustomerChanged.Of(customer));
        return customer;
    }
}

/// <summary>The fields to be changed.</summary>
public sealed record CustomerUpdateInput(
    Id<Customer> CustomerId,
    int ExpectedVersion,
    string? Name,
    Optional<string?> ExternalReference,
    Optional<string?> VatNumber,
    Optional<string?> Email,
    Optional<Id<PriceList>?> PriceListId,
    Optional<string?> TaxCode,
    Id<Address>? BillingAddressId,
    Id<Address>? ShippingAddressId);
