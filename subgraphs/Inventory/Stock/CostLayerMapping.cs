using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Stock;

internal sealed class CostLayerMapping : IEntityTypeConfiguration<CostLayer>
{
    public void Configure(EntityTypeBuilder<CostLayer> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("cost_layer_received_check", "received_quantity >= 0 AND received_value >= 0");
            table.HasCheckConstraint(
                "cost_layer_remaining_check", "remaining_quantity >= 0 AND remaining_value >= 0 AND (remaining_quantity > 0 OR remaining_value = 0)");
        });
        builder.HasKey(layer => new { layer.ProductId, layer.WarehouseId, layer.Number });
        builder.HasOne<Product>().WithMany().HasForeignKey(layer => layer.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(layer => layer.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(layer => new { layer.ProductId, layer.WarehouseId }).HasFilter("remaining_quantity > 0");
        builder.HasCompanyIndex(layer => layer.DocumentId);
    }
}
