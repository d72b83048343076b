using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Customers;

/// <summary>An address as events carry it.</summary>
public sealed record AddressSnapshot(
    Id<Address> Id, string Recipient, string Line1, string? Line2, string PostalCode, string City, string? Region, string CountryCode, bool Archived)
{
    public static AddressSnapshot Of(Address address) => new(
        address.Id, address.Recipient, address.Line1, address.Line2, address.PostalCode, address.City, address.Region, address.CountryCode,
        address.Archived);
}
