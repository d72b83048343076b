using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Settings;

internal sealed class FinanceSettingsMapping : IEntityTypeConfiguration<FinanceSettings>
{
    public const string CompanyKey = "finance_settings_company_id_key";

    public void Configure(EntityTypeBuilder<FinanceSettings> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("finance_settings_payment_term_days_check", "payment_term_days BETWEEN 0 AND 3650"));
        builder.HasKey(settings => settings.Id);
        builder.HasIndex(settings => settings.CompanyId).IsUnique();
        builder.Property(settings => settings.CompanyName).HasMaxLength(200);
        builder.Property(settings => settings.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(settings => settings.TimeZone).HasMaxLength(64);
        builder.Property(settings => settings.InvoicePosting).HasMaxLength(20);
    }
}
