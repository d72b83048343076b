using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.Quotations;

internal sealed class QuotationMapping : IEntityTypeConfiguration<Quotation>, IEntityTypeConfiguration<QuotationLine>
{
    public void Configure(EntityTypeBuilder<Quotation> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint(
                "quotation_status_check", "status IN ('DRAFT', 'SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED', 'CANCELLED')");
            table.HasCheckConstraint(
                "quotation_sent_check", "status IN ('DRAFT', 'CANCELLED') OR (number IS NOT NULL AND sent_at IS NOT NULL)");
            table.HasCheckConstraint("quotation_ended_check", "(status IN ('DRAFT', 'SENT')) = (ended_at IS NULL)");
            table.HasCheckConstraint("quotation_valid_until_check", "valid_until >= quote_date");
            table.HasCheckConstraint(
                "quotation_gross_amount_check", "net_amount >= 0 AND tax_amount >= 0 AND gross_amount = net_amount + tax_amount");
        });
        builder.HasKey(quotation => quotation.Id);
        builder.Ignore(quotation => quotation.AvailableActions);
        builder.HasCompanyIndex(quotation => new { quotation.Number, quotation.Revision }).IsUnique();
        builder.HasIndex(quotation => quotation.RevisedFromId).IsUnique();
        builder.HasCompanyIndex(quotation => quotation.QuoteDate);
        builder.HasCompanyIndex(quotation => quotation.ValidUntil);
        builder.HasCompanyIndex(quotation => new { quotation.CustomerId, quotation.QuoteDate });
        builder.HasCompanyIndex(quotation => new { quotation.Status, quotation.ValidUntil });
        builder.Property(quotation => quotation.Number).HasMaxLength(32);
        builder.Property(quotation => quotation.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(quotation => quotation.Status).HasMaxLength(20);
        builder.Property(quotation => quotation.Note).HasMaxLength(4000);
        builder.Property(quotation => quotation.Reason).HasMaxLength(500);
        builder.HasOne<Quotation>().WithMany().HasForeignKey(quotation => quotation.RevisedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(quotation => quotation.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PriceList>().WithMany().HasForeignKey(quotation => quotation.PriceListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(quotation => quotation.Lines).WithOne().HasForeignKey(line => line.QuotationId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(quotation => quotation.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<QuotationLine> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("quotation_line_quantity_check", "quantity_value > 0");
            table.HasCheckConstraint("quotation_line_amounts_check", "unit_price_amount >= 0 AND net_amount >= 0 AND tax_rate >= 0");
            table.HasCheckConstraint("quotation_line_discount_percent_check", "discount_percent BETWEEN 0 AND 100");
        });
        builder.HasKey(line => line.Id);
        builder.Ignore(line => line.UnitPrice);
        builder.Ignore(line => line.Net);
        builder.Ignore(line => line.Taxable);
        builder.Ignore(line => line.Quoted);
        builder.ComplexProperty(line => line.Quantity, quantity => quantity.Property(value => value.Unit).HasMaxLength(20));
        builder.HasIndex(line => new { line.QuotationId, line.LineNumber }).IsUnique();
        builder.Property(line => line.TaxCode).HasMaxLength(20);
        builder.Property(line => line.DiscountPercent).HasPrecision(7, 4);
        builder.Property(line => line.TaxRate).HasPrecision(8, 4);
        builder.Property(line => line.CurrencyCode).HasMaxLength(3).IsFixedLength();
    }
}
