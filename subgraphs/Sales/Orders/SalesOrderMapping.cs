using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.Orders;

internal sealed class SalesOrderMapping : IEntityTypeConfiguration<SalesOrder>, IEntityTypeConfiguration<SalesOrderLine>
{
    public const string ExternalReferenceKey = "sales_order_company_id_external_reference_key";

    public void Configure(EntityTypeBuilder<SalesOrder> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("sales_order_status_check", "status IN ('DRAFT', 'CONFIRMED', 'CANCELLED')");
            table.HasCheckConstraint("sales_order_number_check", "status <> 'CONFIRMED' OR (number IS NOT NULL AND confirmed_at IS NOT NULL)");
            table.HasCheckConstraint("sales_order_cancelled_check", "(status = 'CANCELLED') = (cancelled_at IS NOT NULL)");
            table.HasCheckConstraint(
                "sales_order_gross_amount_check", "net_amount >= 0 AND tax_amount >= 0 AND gross_amount = net_amount + tax_amount");
        });
        builder.HasKey(order => order.Id);
        builder.Ignore(order => order.AvailableActions);
        builder.HasCompanyIndex(order => order.Number).IsUnique();
        builder.HasCompanyIndex(order => order.ExternalReference).IsUnique();
        builder.HasCompanyIndex(order => new { order.OrderDate, order.Id });
        builder.HasCompanyIndex(order => new { order.CustomerId, order.OrderDate });
        builder.HasCompanyIndex(order => new { order.Status, order.OrderDate });
        builder.Property(order => order.Number).HasMaxLength(32);
        builder.Property(order => order.ExternalReference).HasMaxLength(64);
        builder.Property(order => order.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(order => order.Status).HasMaxLength(20);
        builder.Property(order => order.ShipPolicy).HasMaxLength(20);
        builder.Property(order => order.Note).HasMaxLength(4000);
        builder.Property(order => order.Reason).HasMaxLength(500);
        builder.HasOne<Customer>().WithMany().HasForeignKey(order => order.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PriceList>().WithMany().HasForeignKey(order => order.PriceListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Address>().WithMany().HasForeignKey(order => order.BillingAddressId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Address>().WithMany().HasForeignKey(order => order.ShippingAddressId).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(order => order.BillTo);
        builder.ComplexProperty(order => order.ShipTo);
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(order => order.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<SalesOrderLine> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("sales_order_line_quantity_check", "quantity_value > 0");
            table.HasCheckConstraint("sales_order_line_unit_price_check", "unit_price_amount >= 0");
            table.HasCheckConstraint("sales_order_line_discount_percent_check", "discount_percent BETWEEN 0 AND 100");
            table.HasCheckConstraint("sales_order_line_tax_rate_check", "tax_rate >= 0");
            table.HasCheckConstraint("sales_order_line_net_amount_check", "net_amount >= 0");
        });
        builder.HasKey(line => line.Id);
        builder.Ignore(line => line.UnitPrice);
        builder.Ignore(line => line.Net);
        builder.ComplexProperty(line => line.Quantity, quantity => quantity.Property(value => value.Unit).HasMaxLength(20));
        builder.HasIndex(line => new { line.OrderId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ProductId);
        builder.Property(line => line.TaxCode).HasMaxLength(20);
        builder.Property(line => line.DiscountPercent).HasPrecision(7, 4);
        builder.Property(line => line.TaxRate).HasPrecision(8, 4);
        builder.Property(line => line.CurrencyCode).HasMaxLength(3).IsFixedLength();
    }
}
