namespace ErpSystem.Sales.Orders;

/// <summary>The tax of one code and rate on the sum of its lines' nets.</summary>
public sealed record TaxTotal(string TaxCode, decimal Rate, decimal Base, decimal Tax);
