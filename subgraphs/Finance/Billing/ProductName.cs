using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Billing;

/// <summary>What Finance keeps of Inventory's product: how invoices call it.</summary>
public sealed class ProductName : ICompanyOwned
{
    public required Id<Product> ProductId { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required string Sku { get; set; }

    public required string Name { get; set; }
}
