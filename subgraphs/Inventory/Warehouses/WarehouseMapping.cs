using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Warehouses;

internal sealed class WarehouseMapping : IEntityTypeConfiguration<Warehouse>
{
    public void Configure(EntityTypeBuilder<Warehouse> builder)
    {
        builder.HasCompanyIndex(warehouse => warehouse.Code).IsUnique();
        builder.HasCompanyIndex(warehouse => warehouse.Name);
    }
}
