using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Categories;

/// <summary>What categories can be filtered and sorted by.</summary>
public sealed class ProductCategoryList : ListDefinition<ProductCategory>
{
    public ProductCategoryList()
    {
        Field(item => item.Code);
        Field(item => item.Name);
        FilterField(item => item.ParentId);
        DefaultOrder(item => item.Code);
    }
}
