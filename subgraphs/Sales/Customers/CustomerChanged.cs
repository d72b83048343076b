using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Customers;

/// <summary>The customer as it now stands, whole.</summary>
public sealed record CustomerChanged : IIntegrationEvent
{
    public static string Topic => "sales.customer.changed.v1";

    public required Id<Customer> CustomerId { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string? ExternalReference { get; init; }

    public required string? VatNumber { get; init; }

    public required string? Email { get; init; }

    public required Id<PriceList>? PriceListId { get; init; }

    public required string? TaxCode { get; init; }

    public required string? Currency { get; init; }

    /// <summary>Within how many days bills are to be paid; null for the company's usual time.</summary>
    public required int? PaymentTermDays { get; init; }

    /// <summary>In the customer's currency; null for no limit.</summary>
    public required decimal? CreditLimit { get; init; }

    public required Id<Address>? BillingAddressId { get; init; }

    public required Id<Address>? ShippingAddressId { get; init; }

    public required bool Archived { get; init; }

    public required IReadOnlyList<AddressSnapshot> Addresses { get; init; }

    IId IIntegrationEvent.Aggregate => CustomerId;

    public static CustomerChanged Of(Customer customer) => new()
    {
        CustomerId = customer.Id,
        Number = customer.Number,
        Name = customer.Name,
        ExternalReference = customer.ExternalReference,
        VatNumber = customer.VatNumber,
        Email = customer.Email,
        PriceListId = customer.PriceListId,
        TaxCode = customer.TaxCode,
        Currency = customer.CurrencyCode,
        PaymentTermDays = customer.PaymentTermDays,
        CreditLimit = customer.CreditLimit,
        BillingAddressId = customer.BillingAddressId,
        ShippingAddressId = customer.ShippingAddressId,
        Archived = customer.Archived,
        Addresses = [.. customer.Addresses.OrderBy(address => address.Id).Select(AddressSnapshot.Of)],
    };
}
