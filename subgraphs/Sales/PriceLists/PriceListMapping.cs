using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.PriceLists;

internal sealed class PriceListMapping : IEntityTypeConfiguration<PriceList>, IEntityTypeConfiguration<PriceListItem>
{
    /// <summary>Two prices of one product, unit and minimum quantity never hold on the same day; made by the migration.</summary>
    public const string OverlapExclusion = "price_list_item_validity_excl";

    public const string CodeKey = "price_list_company_id_code_key";

    /// <summary>One default list in a company.</summary>
    public const string DefaultKey = "price_list_company_id_key";

    public void Configure(EntityTypeBuilder<PriceList> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("price_list_archived_check", "NOT (archived AND is_default)"));
        builder.HasKey(list => list.Id);
        builder.HasCompanyIndex(list => list.Code).IsUnique();
        builder.HasIndex(list => list.CompanyId).IsUnique().HasFilter("is_default");
        builder.Property(list => list.Code).HasMaxLength(32);
        builder.Property(list => list.Name).HasMaxLength(200);
        builder.Property(list => list.CurrencyCode).HasMaxLength(3).IsFixedLength();
    }

    public void Configure(EntityTypeBuilder<PriceListItem> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("price_list_item_minimum_quantity_check", "minimum_quantity >= 0");
            table.HasCheckConstraint("price_list_item_unit_price_amount_check", "unit_price_amount >= 0");
            table.HasCheckConstraint("price_list_item_valid_until_check", "valid_until >= valid_from");
        });
        builder.HasKey(item => item.Id);
        builder.Ignore(item => item.UnitPrice);
        builder.HasIndex(item => new { item.PriceListId, item.ProductId });
        builder.HasCompanyIndex(item => item.ProductId);
        builder.HasOne<PriceList>().WithMany().HasForeignKey(item => item.PriceListId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(item => item.Unit).HasMaxLength(20);
        builder.Property(item => item.TaxCode).HasMaxLength(20);
        builder.Property(item => item.CurrencyCode).HasMaxLength(3).IsFixedLength();
    }
}
