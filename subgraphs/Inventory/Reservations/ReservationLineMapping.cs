using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Reservations;

internal sealed class ReservationLineMapping : IEntityTypeConfiguration<ReservationLine>
{
    public void Configure(EntityTypeBuilder<ReservationLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint(
            "reservation_line_reserved_check", "requested > 0 AND reserved >= 0 AND shipped >= 0 AND reserved + shipped <= requested"));
        builder.HasOne<Product>().WithMany().HasForeignKey(line => line.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(line => line.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(line => line.Short);
        builder.HasCompanyIndex(line => new { line.ReservationId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.SalesOrderLineId);
        builder.HasCompanyIndex(line => new { line.ProductId, line.WarehouseId, line.NeedBy, line.Id })
            .HasFilter("open AND requested > reserved + shipped");
    }
}
