using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Receipts;

internal sealed class GoodsReceiptLineMapping : IEntityTypeConfiguration<GoodsReceiptLine>
{
    public void Configure(EntityTypeBuilder<GoodsReceiptLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("goods_receipt_line_value_check", "value > 0 AND unit_cost >= 0"));
        builder.HasOne<Product>().WithMany().HasForeignKey(line => line.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(line => line.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(line => new { line.GoodsReceiptId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ProductId);
    }
}
