using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.Returns;

internal sealed class ReturnAuthorizationMapping :
    IEntityTypeConfiguration<ReturnAuthorization>, IEntityTypeConfiguration<ReturnAuthorizationLine>
{
    public void Configure(EntityTypeBuilder<ReturnAuthorization> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint(
                "return_authorization_status_check", "status IN ('REQUESTED', 'AUTHORIZED', 'RECEIVED', 'CLOSED', 'CANCELLED')");
            table.HasCheckConstraint("return_authorization_closed_check", "(status = 'CLOSED') = (closed_at IS NOT NULL)");
        });
        builder.HasKey(authorization => authorization.Id);
        builder.Ignore(authorization => authorization.AvailableActions);
        builder.HasCompanyIndex(authorization => authorization.Number).IsUnique();
        builder.HasCompanyIndex(authorization => new { authorization.Status, authorization.CreatedAt });
        builder.HasCompanyIndex(authorization => authorization.CreatedAt);
        builder.Property(authorization => authorization.Number).HasMaxLength(32);
        builder.Property(authorization => authorization.Status).HasMaxLength(20);
        builder.Property(authorization => authorization.Reason).HasMaxLength(500);
        builder.Property(authorization => authorization.CancelReason).HasMaxLength(500);
        builder.HasOne<SalesOrder>().WithMany().HasForeignKey(authorization => authorization.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(authorization => authorization.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(authorization => authorization.Lines).WithOne()
            .HasForeignKey(line => line.ReturnAuthorizationId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(authorization => authorization.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ReturnAuthorizationLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint(
            "return_authorization_line_quantity_check", "quantity_value > 0 AND received_quantity >= 0"));
        builder.HasKey(line => line.Id);
        builder.Ignore(line => line.OpenQuantity);
        builder.ComplexProperty(line => line.Quantity, quantity => quantity.Property(value => value.Unit).HasMaxLength(20));
        builder.HasIndex(line => new { line.ReturnAuthorizationId, line.LineNumber }).IsUnique();
        builder.HasOne<SalesOrderLine>().WithMany().HasForeignKey(line => line.OrderLineId).OnDelete(DeleteBehavior.Restrict);
    }
}
