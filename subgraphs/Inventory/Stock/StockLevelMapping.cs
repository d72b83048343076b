using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

internal sealed class StockLevelMapping : IEntityTypeConfiguration<StockLevel>
{
    public void Configure(EntityTypeBuilder<StockLevel> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("stock_level_on_hand_check", "on_hand >= 0");
            table.HasCheckConstraint("stock_level_reserved_check", "reserved >= 0 AND reserved <= on_hand");
            table.HasCheckConstraint("stock_level_average_cost_check", "average_cost >= 0");
            table.HasCheckConstraint("stock_level_stock_value_check", "stock_value >= 0 AND (on_hand > 0 OR stock_value = 0)");
        });
        builder.HasOne<Product>().WithMany().HasForeignKey(level => level.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(level => level.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(level => level.Available);
        builder.HasCompanyIndex(level => new { level.ProductId, level.WarehouseId }).IsUnique();
        builder.HasCompanyIndex(level => level.WarehouseId);
        builder.HasCompanyIndex(level => level.BelowReorder).HasFilter("below_reorder");
        builder.HasCompanyIndex(level => level.OnHand);
    }
}
