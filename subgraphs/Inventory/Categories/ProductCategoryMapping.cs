using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Categories;

internal sealed class ProductCategoryMapping : IEntityTypeConfiguration<ProductCategory>
{
    public void Configure(EntityTypeBuilder<ProductCategory> builder)
    {
        builder.HasOne<ProductCategory>().WithMany().HasForeignKey(category => category.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(category => category.Code).IsUnique();
        builder.HasCompanyIndex(category => category.Name);
        builder.HasCompanyIndex(category => category.ParentId);
    }
}
