using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Adjustments;

internal sealed class StockAdjustmentMapping : IEntityTypeConfiguration<StockAdjustment>
{
    public void Configure(EntityTypeBuilder<StockAdjustment> builder)
    {
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(adjustment => adjustment.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(adjustment => adjustment.Lines).WithOne().HasForeignKey(line => line.StockAdjustmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(adjustment => adjustment.Number).IsUnique();
        builder.HasCompanyIndex(adjustment => adjustment.PostingDate);
        builder.HasCompanyIndex(adjustment => adjustment.WarehouseId);
    }
}
