namespace ErpSystem.Sales.Customers;

/// <summary>Where post and goods go.</summary>
public sealed record PostalAddress(
    string Recipient, string Line1, string? Line2, string PostalCode, string City, string? Region, string CountryCode);
