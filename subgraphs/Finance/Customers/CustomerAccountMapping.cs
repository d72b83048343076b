using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Customers;

internal sealed class CustomerAccountMapping : IEntityTypeConfiguration<CustomerAccount>
{
    public void Configure(EntityTypeBuilder<CustomerAccount> builder)
    {
        builder.HasKey(account => new { account.CompanyId, account.CustomerId });
        builder.Property(account => account.Number).HasMaxLength(32);
        builder.Property(account => account.Name).HasMaxLength(200);
    }
}
