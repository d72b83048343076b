using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Customers;

/// <summary>A sum of open items of a customer in one currency; money and credit are negative.</summary>
internal sealed record OpenItemSum(Id<Customer> CustomerId, string Currency, decimal Amount, decimal InBooks, bool Overdue);
