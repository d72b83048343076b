using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Products;

/// <summary>What products can be filtered and sorted by.</summary>
public sealed class ProductList : ListDefinition<Product>
{
    public ProductList()
    {
        Field(item => item.Sku);
        Field(item => item.Name);
        FilterField(item => item.CategoryId);
        FilterField(item => item.BaseUnitId);
        FilterField(item => item.Archived);
        DefaultOrder(item => item.Sku);
    }
}
