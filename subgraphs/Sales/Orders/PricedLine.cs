namespace ErpSystem.Sales.Orders;

/// <summary>The price, tax and net that a line request comes to.</summary>
public sealed record PricedLine(decimal UnitPrice, string CurrencyCode, string TaxCode, decimal TaxRate, decimal Net);
