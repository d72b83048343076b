namespace ErpSystem.Sales.Orders;

/// <summary>A rounded line net with the tax that it bears.</summary>
public readonly record struct TaxableNet(string TaxCode, decimal Rate, decimal Net);
