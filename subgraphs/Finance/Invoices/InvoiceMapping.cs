using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Invoices;

internal sealed class InvoiceMapping : IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<InvoiceLine>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("invoice_gross_amount_check", "net_amount >= 0 AND tax_amount >= 0 AND gross_amount = net_amount + tax_amount");
            table.HasCheckConstraint("invoice_outstanding_amount_check", "outstanding_amount BETWEEN 0 AND gross_amount AND open_in_books >= 0");
            table.HasCheckConstraint("invoice_credited_amount_check", "credited_amount BETWEEN 0 AND gross_amount");
            table.HasCheckConstraint(
                "invoice_number_check", "(status IN ('DRAFT', 'CANCELLED')) = (number IS NULL) AND (number IS NULL) = (posting_date IS NULL)");
            table.HasCheckConstraint(
                "invoice_status_check", "status IN ('DRAFT', 'CANCELLED') OR (outstanding_amount = 0) = (status IN ('PAID', 'CREDITED'))");
        });
        builder.HasKey(invoice => invoice.Id);
        builder.Ignore(invoice => invoice.IsPosted);
        builder.Ignore(invoice => invoice.PaidOn);
        builder.HasCompanyIndex(invoice => invoice.Number).IsUnique();
        builder.HasCompanyIndex(invoice => new { invoice.InvoiceDate, invoice.Id });
        builder.HasCompanyIndex(invoice => new { invoice.CustomerId, invoice.DueDate });
        builder.HasCompanyIndex(invoice => new { invoice.Status, invoice.DueDate });
        builder.HasCompanyIndex(invoice => invoice.OrderId);
        builder.Property(invoice => invoice.Number).HasMaxLength(32);
        builder.Property(invoice => invoice.OrderNumber).HasMaxLength(32);
        builder.Property(invoice => invoice.Status).HasMaxLength(20);
        builder.Property(invoice => invoice.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(invoice => invoice.Note).HasMaxLength(4000);
        builder.Property(invoice => invoice.ExchangeRate).HasPrecision(28, Amounts.RateScale);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(invoice => invoice.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(invoice => invoice.Lines).WithOne().HasForeignKey(line => line.InvoiceId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(invoice => invoice.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<InvoiceLine> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("invoice_line_quantity_check", "quantity_value > 0 AND unit_price >= 0 AND net >= 0");
            table.HasCheckConstraint(
                "invoice_line_credited_check", "credited_quantity BETWEEN 0 AND quantity_value AND credited_net BETWEEN 0 AND net");
        });
        builder.HasKey(line => line.Id);
        builder.Ignore(line => line.Taxed);
        builder.Ignore(line => line.Credited);
        builder.Ignore(line => line.CreditableQuantity);
        builder.HasIndex(line => new { line.InvoiceId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.OrderLineId);
        builder.ComplexProperty(line => line.Quantity, quantity => quantity.Property(value => value.Unit).HasMaxLength(20));
        builder.Property(line => line.Description).HasMaxLength(500);
        builder.Property(line => line.TaxCode).HasMaxLength(20);
        builder.Property(line => line.TaxRate).HasPrecision(8, 4);
        builder.Property(line => line.DiscountPercent).HasPrecision(7, 4);
    }
}
