using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>What a line costs less than its list amount, as GraphQL shows it.</summary>
public sealed record SalesLineDiscount(decimal Percent, Money Amount);
