using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Customers;

/// <summary>What a customer owes, in the company's currency, and how much of it is overdue.</summary>
public sealed record CustomerBalance(Money Balance, Money Overdue);
