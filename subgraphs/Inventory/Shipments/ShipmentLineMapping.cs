using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Shipments;

internal sealed class ShipmentLineMapping : IEntityTypeConfiguration<ShipmentLine>
{
    public void Configure(EntityTypeBuilder<ShipmentLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("shipment_line_quantity_check", "quantity > 0 AND order_quantity > 0 AND cost >= 0"));
        builder.HasOne<Product>().WithMany().HasForeignKey(line => line.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(line => line.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(line => new { line.ShipmentId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ProductId);
        builder.HasCompanyIndex(line => line.SalesOrderLineId);
    }
}
