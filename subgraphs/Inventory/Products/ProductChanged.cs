using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Products;

/// <summary>State event: the product as it is now.</summary>
public sealed record ProductChanged(
    Id<Product> ProductId,
    string Sku,
    string Name,
    string? Description,
    Id<ProductCategory> CategoryId,
    Id<Unit> BaseUnitId,
    string BaseUnit,
    bool Stocked,
    bool Archived) : IIntegrationEvent
{
    public static string Topic => "inventory.product.changed.v1";

    IId IIntegrationEvent.Aggregate => ProductId;

    public static ProductChanged Of(Product product, Unit baseUnit)
    {
        return new ProductChanged(
            product.Id,
            product.Sku,
            product.Name,
            product.Description,
            product.CategoryId,
            baseUnit.Id,
            baseUnit.Code,
            product.Stocked,
            product.Archived);
    }
}
