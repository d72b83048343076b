namespace ErpSystem.Finance.Reports;

/// <summary>What is open of invoices of one age, or, without an age, of money and credit.</summary>
internal sealed record AgedItem(Guid CustomerId, string Currency, int? DaysOverdue, decimal Amount);
