using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Customers;

/// <summary>Sales' customer, of which Finance shows what is owed.</summary>
public sealed record Customer(Id<Customer> Id);
