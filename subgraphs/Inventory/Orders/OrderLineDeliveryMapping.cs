using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Orders;

internal sealed class OrderLineDeliveryMapping : IEntityTypeConfiguration<OrderLineDelivery>
{
    public void Configure(EntityTypeBuilder<OrderLineDelivery> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint(
            "order_line_delivery_returned_check",
            "returned >= 0 AND returned <= shipped AND returned_value >= 0 AND returned_value <= shipped_value"));
        builder.HasKey(delivery => delivery.Id);
        builder.Ignore(delivery => delivery.Outside);
        builder.HasCompanyIndex(delivery => delivery.SalesOrderId);
    }
}
