using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Periods;

internal sealed class FiscalPeriodMapping : IEntityTypeConfiguration<FiscalPeriod>
{
    public const string CodeKey = "fiscal_period_company_id_code_key";

    /// <summary>No day lies in two periods of a company; made by <see cref="Invariants"/>.</summary>
    public const string OverlapExclusion = "fiscal_period_overlap_excl";

    public void Configure(EntityTypeBuilder<FiscalPeriod> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("fiscal_period_ends_on_check", "ends_on >= starts_on"));
        builder.HasKey(period => period.Id);
        builder.Ignore(period => period.Locks);
        builder.HasCompanyIndex(period => period.Code).IsUnique();
        builder.HasCompanyIndex(period => period.StartsOn);
        builder.Property(period => period.Code).HasMaxLength(20);
    }
}
