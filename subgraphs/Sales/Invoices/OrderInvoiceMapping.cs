using ErpSystem.Sales.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.Invoices;

internal sealed class OrderInvoiceMapping : IEntityTypeConfiguration<OrderInvoice>
{
    public void Configure(EntityTypeBuilder<OrderInvoice> builder)
    {
        builder.HasKey(invoice => invoice.InvoiceId);
        builder.Property(invoice => invoice.InvoiceId).ValueGeneratedNever();
        builder.HasIndex(invoice => invoice.OrderId);
        builder.HasOne<SalesOrder>().WithMany().HasForeignKey(invoice => invoice.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}
