using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Quotations;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.Orders;

internal sealed class SalesOrderMapping : IEntityTypeConfiguration<SalesOrder>, IEntityTypeConfiguration<SalesOrderLine>
{
    public const string ExternalReferenceKey = "sales_order_company_id_external_reference_key";

    public const string ReturnAuthorizedCheck = "sales_order_line_return_authorized_quantity_check";

    public void Configure(EntityTypeBuilder<SalesOrder> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("sales_order_status_check", "status IN ('DRAFT', 'CONFIRMED', 'PARTIALLY_DELIVERED', 'DELIVERED', 'CLOSED', 'CANCELLED', 'REJECTED')");
            table.HasCheckConstraint(
                "sales_order_number_check", "status IN ('DRAFT', 'CANCELLED') OR (number IS NOT NULL AND confirmed_at IS NOT NULL)");
            table.HasCheckConstraint("sales_order_cancelled_check", "status <> 'CANCELLED' OR cancelled_at IS NOT NULL");
            table.HasCheckConstraint(
                "sales_order_credit_held_check", "NOT credit_held OR status IN ('CONFIRMED', 'PARTIALLY_DELIVERED', 'DELIVERED')");
            table.HasCheckConstraint("sales_order_unbilled_amount_check", "unbilled_amount >= 0 AND delivered_unbilled_amount >= 0");
            table.HasCheckConstraint(
                "sales_order_gross_amount_check", "net_amount >= 0 AND tax_amount >= 0 AND gross_amount = net_amount + tax_amount");
        });
        builder.HasKey(order => order.Id);
        builder.Ignore(order => order.AvailableActions);
        builder.Ignore(order => order.IsUnderWay);
        builder.HasCompanyIndex(order => order.Number).IsUnique();
        builder.HasCompanyIndex(order => order.ExternalReference).IsUnique();
        builder.HasCompanyIndex(order => new { order.OrderDate, order.Id });
        builder.HasIndex(order => order.QuotationId).IsUnique();
        builder.HasCompanyIndex(order => new { order.CustomerId, order.OrderDate });
        builder.HasCompanyIndex(order => new { order.Status, order.OrderDate });
        builder.Property(order => order.Number).HasMaxLength(32);
        builder.Property(order => order.ExternalReference).HasMaxLength(64);
        builder.Property(order => order.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(order => order.Status).HasMaxLength(20);
        builder.HasCompanyIndex(order => new { order.CreditHeld, order.OrderDate }).HasFilter("credit_held");
        builder.HasCompanyIndex(order => new { order.CustomerId, order.CurrencyCode })
            .HasFilter("unbilled_amount > 0 OR delivered_unbilled_amount > 0");
        builder.Property(order => order.ShipPolicy).HasMaxLength(20);
        builder.Property(order => order.InvoicePolicy).HasMaxLength(20).HasDefaultValue(InvoicePolicy.Shipped);
        builder.Property(order => order.DeliveryStatus).HasMaxLength(20).HasDefaultValue(Completion.None);
        builder.Property(order => order.BillingStatus).HasMaxLength(20).HasDefaultValue(Completion.None);
        builder.Property(order => order.ReservationStatus).HasMaxLength(20);
        builder.Property(order => order.Note).HasMaxLength(4000);
        builder.Property(order => order.Reason).HasMaxLength(500);
        builder.HasOne<Customer>().WithMany().HasForeignKey(order => order.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Quotation>().WithMany().HasForeignKey(order => order.QuotationId).OnDelete(DeleteBehavior.Restrict);
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
            table.HasCheckConstraint(
                "sales_order_line_progress_check",
                "least(shipped_quantity, returned_quantity, return_authorized_quantity, invoiced_quantity, credited_quantity, cancelled_quantity) >= 0");

            // What others report may be more than was ordered, and says so; what is ordered may not become less than what has left.
            table.HasCheckConstraint("sales_order_line_shipped_quantity_check", "over_delivered OR shipped_quantity <= quantity_value");
            table.HasCheckConstraint(ReturnAuthorizedCheck, "return_authorized_quantity <= shipped_quantity");
        });
        builder.HasKey(line => line.Id);
        builder.Ignore(line => line.UnitPrice);
        builder.Ignore(line => line.Net);
        builder.Ignore(line => line.Taxable);
        builder.Ignore(line => line.OpenQuantity);
        builder.Ignore(line => line.BillableQuantity);
        builder.Ignore(line => line.DeliveredUnbilledQuantity);
        builder.Ignore(line => line.ReturnableQuantity);
        builder.Ignore(line => line.BilledQuantity);
        builder.Ignore(line => line.IsReturnCredited);
        builder.ComplexProperty(line => line.Quantity, quantity => quantity.Property(value => value.Unit).HasMaxLength(20));
        builder.HasIndex(line => new { line.OrderId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ProductId);
        builder.Property(line => line.TaxCode).HasMaxLength(20);
        builder.Property(line => line.DiscountPercent).HasPrecision(7, 4);
        builder.Property(line => line.TaxRate).HasPrecision(8, 4);
        builder.Property(line => line.CurrencyCode).HasMaxLength(3).IsFixedLength();
    }
}
