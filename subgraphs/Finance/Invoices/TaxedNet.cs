namespace ErpSystem.Finance.Invoices;

/// <summary>The net of a line and how it is taxed.</summary>
public sealed record TaxedNet(string TaxCode, decimal Rate, decimal Net);
