using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Vouchers;

internal sealed class ManualVoucherMapping : IEntityTypeConfiguration<ManualVoucher>, IEntityTypeConfiguration<ManualVoucherLine>
{
    public void Configure(EntityTypeBuilder<ManualVoucher> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("manual_voucher_status_check", "(status = 'POSTED') = (number IS NOT NULL)"));
        builder.HasKey(voucher => voucher.Id);
        builder.HasCompanyIndex(voucher => voucher.Number).IsUnique();
        builder.HasCompanyIndex(voucher => new { voucher.PostingDate, voucher.Id });
        builder.Property(voucher => voucher.Number).HasMaxLength(32);
        builder.Property(voucher => voucher.Status).HasMaxLength(20);
        builder.Property(voucher => voucher.Description).HasMaxLength(500);
        builder.Property(voucher => voucher.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.HasOne<Journal>().WithMany().HasForeignKey(voucher => voucher.JournalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(voucher => voucher.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(voucher => voucher.Lines).WithOne().HasForeignKey(line => line.VoucherId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(voucher => voucher.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ManualVoucherLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint(
            "manual_voucher_line_amount_check", "debit >= 0 AND credit >= 0 AND (debit = 0) <> (credit = 0)"));
        builder.HasKey(line => line.Id);
        builder.HasIndex(line => new { line.VoucherId, line.LineNumber }).IsUnique();
        builder.Property(line => line.Text).HasMaxLength(500);
        builder.HasOne<Account>().WithMany().HasForeignKey(line => line.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
