using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Rates;

internal sealed class ExchangeRateMapping : IEntityTypeConfiguration<ExchangeRate>
{
    public const string DayKey = "exchange_rate_company_id_currency_code_valid_from_key";

    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("exchange_rate_rate_check", "rate > 0"));
        builder.HasKey(rate => rate.Id);
        builder.HasCompanyIndex(rate => new { rate.CurrencyCode, rate.ValidFrom }).IsUnique();
        builder.Property(rate => rate.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(rate => rate.Rate).HasPrecision(28, Amounts.RateScale);
    }
}
