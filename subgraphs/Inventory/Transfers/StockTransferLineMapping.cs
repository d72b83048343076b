using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Transfers;

internal sealed class StockTransferLineMapping : IEntityTypeConfiguration<StockTransferLine>
{
    public void Configure(EntityTypeBuilder<StockTransferLine> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("stock_transfer_line_quantity_check", "quantity > 0 AND received >= 0 AND received <= quantity");
            table.HasCheckConstraint("stock_transfer_line_in_transit_check", "in_transit_value >= 0 AND (received < quantity OR in_transit_value = 0)");
        });
        builder.Ignore(line => line.InTransit);
        builder.HasOne<Product>().WithMany().HasForeignKey(line => line.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(line => line.FromLocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(line => line.ToLocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(line => new { line.StockTransferId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ProductId);
        builder.HasCompanyIndex(line => line.ToLocationId).HasFilter("received < quantity");
    }
}
