namespace ErpSystem.Finance.Invoices;

/// <summary>The tax of one code and rate on a document.</summary>
public sealed record TaxSum(string TaxCode, decimal Rate, decimal Net, decimal Tax);
