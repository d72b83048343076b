namespace ErpSystem.Sales.Orders;

/// <summary>The tax that a line bears, as GraphQL shows it; the amount is the order's, per code.</summary>
public sealed record SalesLineTax(string Code, decimal Rate);
