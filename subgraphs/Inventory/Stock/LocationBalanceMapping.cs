using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

internal sealed class LocationBalanceMapping : IEntityTypeConfiguration<LocationBalance>
{
    public void Configure(EntityTypeBuilder<LocationBalance> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("location_balance_on_hand_check", "on_hand >= 0"));
        builder.HasKey(balance => new { balance.ProductId, balance.LocationId });
        builder.HasOne<Product>().WithMany().HasForeignKey(balance => balance.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(balance => balance.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(balance => balance.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(balance => balance.LocationId);
    }
}
