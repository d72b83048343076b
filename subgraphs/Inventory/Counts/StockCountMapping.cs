using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Counts;

internal sealed class StockCountMapping : IEntityTypeConfiguration<StockCount>
{
    public void Configure(EntityTypeBuilder<StockCount> builder)
    {
        builder.Ignore(count => count.AvailableActions);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(count => count.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(count => count.Lines).WithOne().HasForeignKey(line => line.StockCountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(count => count.Number).IsUnique();
        builder.HasCompanyIndex(count => count.OpenedAt);
        builder.HasCompanyIndex(count => count.WarehouseId).IsUnique().HasFilter("status = 'OPEN'").HasDatabaseName("stock_count_open_key");
        builder.HasCompanyIndex(count => count.Status);
    }
}
