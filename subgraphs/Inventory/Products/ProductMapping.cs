using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Products;

internal sealed class ProductMapping : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.HasOne<ProductCategory>().WithMany().HasForeignKey(product => product.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(product => product.BaseUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(product => product.Sku).IsUnique();
        builder.HasCompanyIndex(product => product.Name);
        builder.HasCompanyIndex(product => product.CategoryId);
        builder.HasCompanyIndex(product => product.BaseUnitId);
        builder.HasCompanyIndex(product => product.Archived);
    }
}
