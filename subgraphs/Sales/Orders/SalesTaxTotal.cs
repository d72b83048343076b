using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>The tax of one code and rate on an order, as GraphQL shows it.</summary>
public sealed record SalesTaxTotal(string Code, decimal Rate, Money Base, Money Tax);
