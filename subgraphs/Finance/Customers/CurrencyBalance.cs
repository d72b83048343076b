namespace ErpSystem.Finance.Customers;

/// <summary>What a customer owes in one currency, and how much of it is overdue.</summary>
public sealed record CurrencyBalance(string Currency, decimal Balance, decimal Overdue);
