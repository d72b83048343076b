using System.ComponentModel;
using ErpSystem.Sales.Credit;
using ErpSystem.Sales.Numbering;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Customers;

/// <summary>Takes a customer into the books, with a number of their own or the series' next.</summary>
[MutationType]
public static class CustomerCreate
{
    [Description("Takes a customer into the books, with a number of their own or the series' next.")]
    [Authorize("sales.customer.create"), Fails<InvalidInput>, Fails<EntityNotFound>, Fails<SalesAlreadyTaken>]
    public static async Task<Customer> CustomerCreateAsync(
        CustomerCreateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var terms = await db.CheckedAsync(
            new CustomerTerms(input.Name, input.ExternalReference, input.VatNumber, input.Email, input.PriceListId, input.TaxCode)
            {
                PaymentTermDays = input.PaymentTermDays,
                CreditLimit = input.CreditLimit,
                CreditPolicy = input.CreditPolicy ?? CreditPolicy.Hold,
            },
            ct);
        var addresses = (input.Addresses ?? []).Select((address, i) => address.Checked("addresses", Texts.Index(i))).ToList();
        var number = Texts.Optional(input.Number, 32, "number") ?? await NumberSeries.NextAsync(db, NumberSeries.Customer, ct);

        var customer = Customer.Create(Id<Customer>.New(db.Time), number, terms);
        foreach (var address in addresses)
        {
            customer.AddAddress(Id<Address>.New(db.Time), address);
        }

        db.Customers.Add(customer);
        db.Publish(CustomerChanged.Of(customer));
        return customer;
    }
}

/// <summary>What a new customer needs; the first address is the one for bills and goods.</summary>
public sealed record CustomerCreateInput(
    string Name,
    string? Number,
    string? ExternalReference,
    string? VatNumber,
    string? Email,
    Id<PriceList>? PriceListId,
    string? TaxCode,
    int? PaymentTermDays,
    decimal? CreditLimit,
    CreditPolicy? CreditPolicy,
    IReadOnlyList<PostalAddressInput>? Addresses,
    string IdempotencyKey);
