using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Adjustments;

internal sealed class StockAdjustmentLineMapping : IEntityTypeConfiguration<StockAdjustmentLine>
{
    public void Configure(EntityTypeBuilder<StockAdjustmentLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("stock_adjustment_line_value_check", "value <> 0"));
        builder.HasOne<Product>().WithMany().HasForeignKey(line => line.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(line => line.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(line => new { line.StockAdjustmentId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ProductId);
    }
}
