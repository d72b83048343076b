using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Journals;

/// <summary>The ledger's tables; what guards them beyond keys and checks stands in <see cref="Invariants"/>.</summary>
internal sealed class JournalMapping :
    IEntityTypeConfiguration<Journal>, IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<JournalLine>,
    IEntityTypeConfiguration<PeriodBalance>, IEntityTypeConfiguration<NumberCounter>
{
    public const string JournalCodeKey = "journal_company_id_code_key";

    public const string SourceKey = "journal_entry_company_id_source_source_id_key";

    public const string ReversesKey = "journal_entry_reverses_id_key";

    public void Configure(EntityTypeBuilder<Journal> builder)
    {
        builder.HasKey(journal => journal.Id);
        builder.HasCompanyIndex(journal => journal.Code).IsUnique();
        builder.Property(journal => journal.Code).HasMaxLength(10);
        builder.Property(journal => journal.Name).HasMaxLength(200);
        builder.Property(journal => journal.Kind).HasMaxLength(20);
        builder.Property(journal => journal.Series).HasMaxLength(10);
        builder.Property(journal => journal.CreditSeries).HasMaxLength(10);
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("journal_entry_line_count_check", "line_count >= 2 AND total >= 0"));
        builder.HasKey(entry => entry.Id);
        builder.HasCompanyIndex(entry => entry.Number).IsUnique();
        builder.HasCompanyIndex(entry => new { entry.Source, entry.SourceId }).IsUnique();
        builder.HasCompanyIndex(entry => new { entry.PostingDate, entry.Id });
        builder.HasCompanyIndex(entry => new { entry.JournalId, entry.PostingDate });
        builder.HasIndex(entry => entry.ReversesId).IsUnique();
        builder.Property(entry => entry.Number).HasMaxLength(32);
        builder.Property(entry => entry.Description).HasMaxLength(500);
        builder.Property(entry => entry.Source).HasMaxLength(20);
        builder.Property(entry => entry.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.HasOne<Journal>().WithMany().HasForeignKey(entry => entry.JournalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FiscalPeriod>().WithMany().HasForeignKey(entry => entry.FiscalPeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(entry => entry.ReversesId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<JournalLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint(
            "journal_line_amount_check",
            "debit >= 0 AND credit >= 0 AND (debit = 0 OR credit = 0) AND debit + credit + abs(currency_amount) > 0 AND (debit - credit) * currency_amount >= 0"));
        builder.HasKey(line => line.Id);
        builder.HasIndex(line => new { line.EntryId, line.LineNumber }).IsUnique();
        // Statements add up the end of a period from the index alone.
        builder.HasCompanyIndex(line => new { line.AccountId, line.PostingDate }).IncludeProperties(line => new { line.Debit, line.Credit });
        builder.HasCompanyIndex(line => new { line.CustomerId, line.PostingDate }).HasFilter("customer_id IS NOT NULL");
        builder.Property(line => line.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(line => line.TaxCode).HasMaxLength(20);
        builder.Property(line => line.Text).HasMaxLength(500);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(line => line.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(line => line.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PeriodBalance> builder)
    {
        builder.HasKey(balance => new { balance.CompanyId, balance.FiscalPeriodId, balance.AccountId, balance.CurrencyCode });
        builder.Property(balance => balance.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.HasOne<FiscalPeriod>().WithMany().HasForeignKey(balance => balance.FiscalPeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(balance => balance.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NumberCounter> builder)
    {
        builder.HasKey(counter => new { counter.CompanyId, counter.Series, counter.FiscalYear });
        builder.Property(counter => counter.Series).HasMaxLength(10);
    }
}
