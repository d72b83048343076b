using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Companies;

internal sealed class CompanyProfileMapping : IEntityTypeConfiguration<CompanyProfile>
{
    public void Configure(EntityTypeBuilder<CompanyProfile> builder)
    {
        builder.HasKey(company => company.CompanyId);
        builder.Property(company => company.CompanyId).ValueGeneratedNever();
    }
}
