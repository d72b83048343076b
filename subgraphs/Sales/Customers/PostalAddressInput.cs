namespace ErpSystem.Sales.Customers;

/// <summary>An address as people write it; the country by its two letters of ISO 3166-1.</summary>
public sealed record PostalAddressInput(
    string Recipient, string Line1, string? Line2, string PostalCode, string City, string? Region, string CountryCode)
{
    /// <summary>The address without blanks around its parts; refused with the input field at fault.</summary>
    internal PostalAddress Checked(params string[] path)
    {
        var country = Texts.Required(CountryCode, 2, [.. path, "countryCode"]);
        if (country.Length != 2 || !country.All(char.IsAsciiLetterUpper))
        {
            throw Texts.Refused("is two capital letters", [.. path, "countryCode"]);
        }

        return new PostalAddress(
            Texts.Required(Recipient, 200, [.. path, "recipient"]),
            Texts.Required(Line1, 200, [.. path, "line1"]),
            Texts.Optional(Line2, 200, [.. path, "line2"]),
            Texts.Required(PostalCode, 20, [.. path, "postalCode"]),
            Texts.Required(City, 100, [.. path, "city"]),
            Texts.Optional(Region, 100, [.. path, "region"]),
            country);
    }
}
