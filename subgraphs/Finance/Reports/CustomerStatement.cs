using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Reports;

/// <summary>A customer's account between two days, in the company's currency.</summary>
public sealed record CustomerStatement(Id<Customer> CustomerId, DateOnly From, DateOnly To, Money Opening, Money Charged, Money Settled, Money Closing);
