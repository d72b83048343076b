using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Customers;

/// <summary>No new business with this customer.</summary>
public sealed record SalesCustomerArchived(Id<Customer> CustomerId)
    : DomainError("SALES_CUSTOMER_ARCHIVED", "The customer is archived: there is no new business with them.");
