using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Products;

/// <summary>Whose price of what is asked for.</summary>
public sealed record SalesPriceKey(Id<Product> ProductId, Id<Customer> CustomerId, Quantity? Quantity);
