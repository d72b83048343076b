using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.MasterData;

/// <summary>The local copies of other domains' master data.</summary>
internal sealed class MasterDataMapping :
    IEntityTypeConfiguration<TaxCode>, IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<TradingCurrency>,
    IEntityTypeConfiguration<CompanyProfile>, IEntityTypeConfiguration<FiscalPeriod>
{
    public void Configure(EntityTypeBuilder<TaxCode> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("tax_code_rate_check", "rate BETWEEN 0 AND 1000 AND scale(rate) <= 4"));
        builder.HasKey(taxCode => taxCode.Id);
        builder.HasIndex(taxCode => new { taxCode.CompanyId, taxCode.Code }).IsUnique();
        builder.Property(taxCode => taxCode.Code).HasMaxLength(20);
        builder.Property(taxCode => taxCode.Name).HasMaxLength(200);
        builder.Property(taxCode => taxCode.Rate).HasPrecision(8, 4);
    }

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("unit_scale_check", "scale BETWEEN 0 AND 6"));
        builder.HasKey(unit => unit.Id);
        builder.HasIndex(unit => new { unit.CompanyId, unit.Code }).IsUnique();
        builder.Property(unit => unit.Code).HasMaxLength(20);
        builder.Property(unit => unit.Name).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<TradingCurrency> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("trading_currency_minor_units_check", "minor_units BETWEEN 0 AND 4"));
        builder.HasKey(currency => new { currency.CompanyId, currency.Code });
        builder.Property(currency => currency.Code).HasMaxLength(3).IsFixedLength();
        builder.Property(currency => currency.Name).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<CompanyProfile> builder)
    {
        builder.HasKey(company => company.CompanyId);
        builder.Property(company => company.Name).HasMaxLength(200);
        builder.Property(company => company.TimeZone).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<FiscalPeriod> builder)
    {
        builder.HasKey(period => period.Id);
        builder.HasIndex(period => new { period.CompanyId, period.EndsOn }).HasFilter("locked");
    }
}
