using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Taxes;

internal sealed class TaxCodeMapping : IEntityTypeConfiguration<TaxCode>
{
    public const string CodeKey = "tax_code_company_id_code_key";

    public void Configure(EntityTypeBuilder<TaxCode> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("tax_code_rate_check", "rate BETWEEN 0 AND 1000 AND scale(rate) <= 4"));
        builder.HasKey(taxCode => taxCode.Id);
        builder.HasCompanyIndex(taxCode => taxCode.Code).IsUnique();
        builder.Property(taxCode => taxCode.Code).HasMaxLength(20);
        builder.Property(taxCode => taxCode.Name).HasMaxLength(200);
        builder.Property(taxCode => taxCode.Rate).HasPrecision(8, 4);
        builder.HasOne<Account>().WithMany().HasForeignKey(taxCode => taxCode.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
