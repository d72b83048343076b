using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Credit;

/// <summary>Whose credit, in which currency.</summary>
public sealed record CreditKey(Id<Customer> CustomerId, string CurrencyCode);
