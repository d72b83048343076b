using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.CreditNotes;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Payments;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint(
            "payment_unallocated_amount_check", "amount > 0 AND unallocated_amount BETWEEN 0 AND amount AND open_in_books BETWEEN 0 AND in_books"));
        builder.HasKey(payment => payment.Id);
        builder.HasCompanyIndex(payment => payment.Number).IsUnique();
        builder.HasCompanyIndex(payment => new { payment.PostingDate, payment.Id });
        builder.HasCompanyIndex(payment => new { payment.CustomerId, payment.PostingDate });
        builder.Property(payment => payment.Number).HasMaxLength(32);
        builder.Property(payment => payment.Status).HasMaxLength(20);
        builder.Property(payment => payment.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(payment => payment.Reference).HasMaxLength(200);
        builder.Property(payment => payment.Reason).HasMaxLength(500);
        builder.Property(payment => payment.ExchangeRate).HasPrecision(28, Amounts.RateScale);
        builder.HasOne<Account>().WithMany().HasForeignKey(payment => payment.BankAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(payment => payment.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(payment => payment.ReversalEntryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint(
            "allocation_source_check", "amount > 0 AND (payment_id IS NULL) <> (credit_note_id IS NULL)"));
        builder.HasKey(allocation => allocation.Id);
        builder.Ignore(allocation => allocation.ExchangeDifference);
        builder.HasIndex(allocation => allocation.PaymentId);
        builder.HasIndex(allocation => allocation.CreditNoteId);
        builder.HasIndex(allocation => allocation.InvoiceId);
        builder.Property(allocation => allocation.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.HasOne<Payment>().WithMany().HasForeignKey(allocation => allocation.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CreditNote>().WithMany().HasForeignKey(allocation => allocation.CreditNoteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(allocation => allocation.InvoiceId).OnDelete(DeleteBehavior.Restrict);
    }
}
