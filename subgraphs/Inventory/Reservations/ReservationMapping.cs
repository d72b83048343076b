using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Reservations;

internal sealed class ReservationMapping : IEntityTypeConfiguration<Reservation>
{
    public void Configure(EntityTypeBuilder<Reservation> builder)
    {
        builder.Ignore(reservation => reservation.AvailableActions);
        builder.HasMany(reservation => reservation.Lines).WithOne().HasForeignKey(line => line.ReservationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(reservation => reservation.Number).IsUnique();
        builder.HasCompanyIndex(reservation => reservation.SalesOrderId);
        builder.HasCompanyIndex(reservation => reservation.Status);
        builder.HasCompanyIndex(reservation => reservation.CreatedAt);
    }
}
