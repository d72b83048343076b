using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Counts;

internal sealed class StockCountLineMapping : IEntityTypeConfiguration<StockCountLine>
{
    public void Configure(EntityTypeBuilder<StockCountLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("stock_count_line_counted_check", "counted >= 0"));
        builder.HasOne<Product>().WithMany().HasForeignKey(line => line.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(line => line.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(line => line.Difference);
        builder.HasCompanyIndex(line => new { line.StockCountId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ProductId);
    }
}
