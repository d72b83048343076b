using ErpSystem.Sales.Credit;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Customers;

/// <summary>Somebody who buys.</summary>
public sealed class Customer : IEntity<Customer>, ICompanyOwned, IVersioned
{
    public const int MaximumAddresses = 50;

    private readonly List<Address> addresses = [];

    private Customer()
    {
    }

    public Id<Customer> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public string Number { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The customer's key in another system.</summary>
    public string? ExternalReference { get; private set; }

    public string? VatNumber { get; private set; }

    public string? Email { get; private set; }

    /// <summary>The customer's own price list; null for the company's default.</summary>
    public Id<PriceList>? PriceListId { get; private set; }

    /// <summary>The tax that sales to this customer bear, instead of the product's; null for the product's.</summary>
    public string? TaxCode { get; private set; }

    /// <summary>The currency that the customer buys in; null while there is no price list for the customer.</summary>
    public string? CurrencyCode { get; private set; }

    /// <summary>Within how many days bills are to be paid; null for the company's usual time.</summary>
    public int? PaymentTermDays { get; private set; }

    /// <summary>What the customer may owe, in the customer's currency; null for no limit.</summary>
    public decimal? CreditLimit { get; private set; }

    public CreditPolicy CreditPolicy { get; private set; }

    public Id<Address>? BillingAddressId { get; private set; }

    public Id<Address>? ShippingAddressId { get; private set; }

    public bool Archived { get; private set; }

    public IReadOnlyList<Address> Addresses => addresses;

    public static Customer Create(Id<Customer> id, string number, CustomerTerms terms)
    {
        var customer = new Customer { Id = id, Number = number };
        customer.Update(terms);
        return customer;
    }

    public void Update(CustomerTerms terms)
    {
        Name = terms.Name;
        ExternalReference = terms.ExternalReference;
        VatNumber = terms.VatNumber;
        Email = terms.Email;
        PriceListId = terms.PriceListId;
        TaxCode = terms.TaxCode;
        CurrencyCode = terms.CurrencyCode;
        PaymentTermDays = terms.PaymentTermDays;
        CreditLimit = terms.CreditLimit;
        CreditPolicy = terms.CreditPolicy;
    }

    /// <summary>What the customer may owe in a currency: who has a limit has none agreed in other currencies, so nothing; null for no limit.</summary>
    public decimal? CreditLimitIn(string currencyCode) =>
        CreditLimit is { } limit ? currencyCode == CurrencyCode ? limit : 0 : null;

    /// <summary>No new orders from now on.</summary>
    public void Archive() => Archived = true;

    /// <summary>The first address becomes the one for bills and goods.</summary>
    public Address AddAddress(Id<Address> id, PostalAddress postal)
    {
        if (addresses.Count >= MaximumAddresses)
        {
            throw new DomainException(new InvalidInput($"A customer has at most {MaximumAddresses} addresses.", "input"));
        }

        var address = Address.Create(id, this, postal);
        addresses.Add(address);
        BillingAddressId ??= address.Id;
        ShippingAddressId ??= address.Id;
        return address;
    }

    public void ChangeAddress(Id<Address> id, PostalAddress postal) => AddressInUse(id).Change(postal);

    /// <summary>Archives the address; it is nobody's default any more.</summary>
    public void RemoveAddress(Id<Address> id)
    {
        AddressInUse(id).Archive();
        BillingAddressId = BillingAddressId == id ? null : BillingAddressId;
        ShippingAddressId = ShippingAddressId == id ? null : ShippingAddressId;
    }

    /// <summary>Where bills and goods go unless an order says otherwise.</summary>
    public void UseAddresses(Id<Address>? billing, Id<Address>? shipping)
    {
        BillingAddressId = billing;
        ShippingAddressId = shipping;
    }

    /// <summary>Whether the address is this customer's and not archived.</summary>
    public bool Uses(Id<Address> id) => addresses.Exists(address => address.Id == id && !address.Archived);

    /// <summary>The id again if the address is this customer's and in use; refused otherwise, naming the input field.</summary>
    public Id<Address>? Own(Id<Address>? id, string field) => id is not { } given || Uses(given)
        ? id
        : throw new DomainException(new InvalidInput("It is not one of the customer's addresses in use.", "input", field));

    /// <summary>How the address reads now.</summary>
    public PostalAddress? PostalAddressOf(Id<Address>? id) => addresses.Find(address => address.Id == id)?.AsText();

    private Address AddressInUse(Id<Address> id) =>
        addresses.Find(address => address.Id == id && !address.Archived) ?? throw new DomainException(new EntityNotFound(id));
}
