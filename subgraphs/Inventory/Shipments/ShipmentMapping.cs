using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Shipments;

internal sealed class ShipmentMapping : IEntityTypeConfiguration<Shipment>
{
    public void Configure(EntityTypeBuilder<Shipment> builder)
    {
        builder.HasMany(shipment => shipment.Lines).WithOne().HasForeignKey(line => line.ShipmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(shipment => shipment.Number).IsUnique();
        builder.HasCompanyIndex(shipment => shipment.PostingDate);
        builder.HasCompanyIndex(shipment => shipment.SalesOrderId);
    }
}
