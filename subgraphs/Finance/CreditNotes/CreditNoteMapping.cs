using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.CreditNotes;

internal sealed class CreditNoteMapping : IEntityTypeConfiguration<CreditNote>, IEntityTypeConfiguration<CreditNoteLine>
{
    public void Configure(EntityTypeBuilder<CreditNote> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("credit_note_gross_amount_check", "net_amount >= 0 AND gross_amount = net_amount + tax_amount");
            table.HasCheckConstraint("credit_note_unapplied_amount_check", "unapplied_amount BETWEEN 0 AND gross_amount AND open_in_books >= 0");
        });
        builder.HasKey(credit => credit.Id);
        builder.HasCompanyIndex(credit => credit.Number).IsUnique();
        builder.HasCompanyIndex(credit => new { credit.PostingDate, credit.Id });
        builder.HasCompanyIndex(credit => new { credit.CustomerId, credit.PostingDate });
        builder.HasCompanyIndex(credit => credit.OrderId);
        builder.HasIndex(credit => credit.InvoiceId);
        builder.Property(credit => credit.Number).HasMaxLength(32);
        builder.Property(credit => credit.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(credit => credit.Reason).HasMaxLength(500);
        builder.Property(credit => credit.ExchangeRate).HasPrecision(28, Amounts.RateScale);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(credit => credit.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(credit => credit.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(credit => credit.Lines).WithOne().HasForeignKey(line => line.CreditNoteId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(credit => credit.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<CreditNoteLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("credit_note_line_quantity_check", "quantity_value > 0 AND net >= 0"));
        builder.HasKey(line => line.Id);
        builder.HasIndex(line => new { line.CreditNoteId, line.LineNumber }).IsUnique();
        builder.ComplexProperty(line => line.Quantity, quantity => quantity.Property(value => value.Unit).HasMaxLength(20));
        builder.Property(line => line.Description).HasMaxLength(500);
        builder.Property(line => line.TaxCode).HasMaxLength(20);
        builder.Property(line => line.TaxRate).HasPrecision(8, 4);
        builder.HasOne<InvoiceLine>().WithMany().HasForeignKey(line => line.InvoiceLineId).OnDelete(DeleteBehavior.Restrict);
    }
}
