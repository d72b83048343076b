using System.ComponentModel;
using ErpSystem.Sales.Credit;
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
            input.TaxCode.Or(customer.TaxCode))
        {
            CurrencyCode = customer.CurrencyCode,
            PaymentTermDays = input.PaymentTermDays.Or(customer.PaymentTermDays),
            CreditLimit = input.CreditLimit.Or(customer.CreditLimit),
            CreditPolicy = input.CreditPolicy ?? customer.CreditPolicy,
        };
        var known = await db.CheckedAsync(terms, ct);
        if (known.CurrencyCode != customer.CurrencyCode && known.CreditLimit is not null && !input.CreditLimit.Given)
        {
            throw Texts.Refused("is to be given anew, because the customer's currency changes", "creditLimit");
        }

        customer.Update(known);
        if (input.BillingAddressId is not null || input.ShippingAddressId is not null)
        {
            customer.UseAddresses(
                customer.Own(input.BillingAddressId, "billingAddressId") ?? customer.BillingAddressId,
                customer.Own(input.ShippingAddressId, "shippingAddressId") ?? customer.ShippingAddressId);
        }

        db.Publish(CustomerChanged.Of(customer));
        if (input.CreditLimit.Given && customer.CurrencyCode is { } currency)
        {
            // Saved first: the orders are measured by the limit as it stands from now on.
            await db.SaveChangesAsync(ct);
            await db.ReleaseWhatFitsAsync(customer.Id, currency, changed: null, ct);
        }

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
    Optional<int?> PaymentTermDays,
    Optional<decimal?> CreditLimit,
    CreditPolicy? CreditPolicy,
    Id<Address>? BillingAddressId,
    Id<Address>? ShippingAddressId);
