using ErpSystem.Sales.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.Credit;

internal sealed class CreditAccountMapping : IEntityTypeConfiguration<CreditAccount>
{
    public void Configure(EntityTypeBuilder<CreditAccount> builder)
    {
        builder.HasKey(account => new { account.CompanyId, account.CustomerId, account.CurrencyCode });
        builder.Property(account => account.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.HasOne<Customer>().WithMany().HasForeignKey(account => account.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
