using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Billing;

internal sealed class BillingMapping :
    IEntityTypeConfiguration<BillingOrder>, IEntityTypeConfiguration<BillingLine>, IEntityTypeConfiguration<ProductName>
{
    public void Configure(EntityTypeBuilder<BillingOrder> builder)
    {
        builder.HasKey(order => order.OrderId);
        builder.Ignore(order => order.BillsOrdered);
        builder.Property(order => order.OrderId).ValueGeneratedNever();
        builder.Property(order => order.Number).HasMaxLength(32);
        builder.Property(order => order.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(order => order.Policy).HasMaxLength(20);
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(order => order.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<BillingLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint(
            "billing_line_quantity_check", "ordered >= 0 AND shipped >= 0 AND invoiced >= 0 AND returned >= 0 AND credited BETWEEN 0 AND invoiced"));
        builder.HasKey(line => line.OrderLineId);
        builder.Property(line => line.OrderLineId).ValueGeneratedNever();
        builder.HasCompanyIndex(line => line.OrderId);
        builder.Property(line => line.Unit).HasMaxLength(20);
        builder.Property(line => line.MovedUnit).HasMaxLength(20);
        builder.Property(line => line.TaxCode).HasMaxLength(20);
        builder.Property(line => line.TaxRate).HasPrecision(8, 4);
        builder.Property(line => line.DiscountPercent).HasPrecision(7, 4);
    }

    public void Configure(EntityTypeBuilder<ProductName> builder)
    {
        builder.HasKey(product => product.ProductId);
        builder.Property(product => product.ProductId).ValueGeneratedNever();
        builder.Property(product => product.Sku).HasMaxLength(64);
        builder.Property(product => product.Name).HasMaxLength(400);
    }
}
