using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Customers;

/// <summary>One of a customer's addresses.</summary>
public sealed class Address : IEntity<Address>, ICompanyOwned, IVersioned
{
    private Address()
    {
    }

    public Id<Address> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public Id<Customer> CustomerId { get; private set; }

    public string Recipient { get; private set; } = "";

    public string Line1 { get; private set; } = "";

    public string? Line2 { get; private set; }

    public string PostalCode { get; private set; } = "";

    public string City { get; private set; } = "";

    public string? Region { get; private set; }

    /// <summary>ISO 3166-1, two letters.</summary>
    public string CountryCode { get; private set; } = "";

    /// <summary>Out of use; kept because orders name it.</summary>
    public bool Archived { get; private set; }

    /// <summary>How the address reads now.</summary>
    public PostalAddress AsText() => new(Recipient, Line1, Line2, PostalCode, City, Region, CountryCode);

    internal static Address Create(Id<Address> id, Customer customer, PostalAddress postal)
    {
        var address = new Address { Id = id, CustomerId = customer.Id };
        address.Change(postal);
        return address;
    }

    internal void Change(PostalAddress postal)
    {
        Recipient = postal.Recipient;
        Line1 = postal.Line1;
        Line2 = postal.Line2;
        PostalCode = postal.PostalCode;
        City = postal.City;
        Region = postal.Region;
        CountryCode = postal.CountryCode;
    }

    internal void Archive() => Archived = true;
}
