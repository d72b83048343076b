using ErpSystem.Sales.Credit;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.Customers;

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>, IEntityTypeConfiguration<Address>
{
    public const string NumberKey = "customer_company_id_number_key";

    public const string ExternalReferenceKey = "customer_company_id_external_reference_key";

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("customer_payment_term_days_check", "payment_term_days BETWEEN 0 AND 365");
            table.HasCheckConstraint("customer_credit_limit_check", "credit_limit IS NULL OR (credit_limit >= 0 AND currency_code IS NOT NULL)");
        });
        builder.HasKey(customer => customer.Id);
        builder.HasCompanyIndex(customer => customer.Number).IsUnique();
        builder.HasCompanyIndex(customer => customer.ExternalReference).IsUnique();
        builder.HasCompanyIndex(customer => customer.Name);
        builder.Property(customer => customer.Number).HasMaxLength(32);
        builder.Property(customer => customer.Name).HasMaxLength(200);
        builder.Property(customer => customer.ExternalReference).HasMaxLength(64);
        builder.Property(customer => customer.VatNumber).HasMaxLength(20);
        builder.Property(customer => customer.Email).HasMaxLength(254);
        builder.Property(customer => customer.TaxCode).HasMaxLength(20);
        builder.Property(customer => customer.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.Property(customer => customer.CreditPolicy).HasMaxLength(20).HasDefaultValue(CreditPolicy.Hold);
        builder.HasOne<PriceList>().WithMany().HasForeignKey(customer => customer.PriceListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(customer => customer.Addresses).WithOne().HasForeignKey(address => address.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(customer => customer.Addresses).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<Address> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("address_country_code_check", "country_code ~ '^[A-Z]{2}$'"));
        builder.HasKey(address => address.Id);
        builder.HasIndex(address => address.CustomerId);
        builder.Property(address => address.Recipient).HasMaxLength(200);
        builder.Property(address => address.Line1).HasMaxLength(200);
        builder.Property(address => address.Line2).HasMaxLength(200);
        builder.Property(address => address.PostalCode).HasMaxLength(20);
        builder.Property(address => address.City).HasMaxLength(100);
        builder.Property(address => address.Region).HasMaxLength(100);
        builder.Property(address => address.CountryCode).HasMaxLength(2);
    }
}
