using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Customers;

/// <summary>What Finance keeps of a customer of Sales. Its row is locked by whatever changes what the customer owes.</summary>
public sealed class CustomerAccount : ICompanyOwned
{
    public Id<Company> CompanyId { get; private set; }

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>Null until Sales has told of the customer.</summary>
    public string? Number { get; set; }

    public string? Name { get; set; }

    public int? PaymentTermDays { get; set; }
}
