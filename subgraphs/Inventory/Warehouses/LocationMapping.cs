using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Warehouses;

internal sealed class LocationMapping : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> builder)
    {
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(location => location.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(location => new { location.WarehouseId, location.Code }).IsUnique();
        builder.HasCompanyIndex(location => location.WarehouseId).IsUnique().HasFilter("unassigned").HasDatabaseName("location_unassigned_key");
        builder.HasCompanyIndex(location => location.Code);
    }
}
