using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Returns;

internal sealed class ReturnReceiptLineMapping : IEntityTypeConfiguration<ReturnReceiptLine>
{
    public void Configure(EntityTypeBuilder<ReturnReceiptLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("return_receipt_line_quantity_check", "quantity > 0 AND cost >= 0"));
        builder.HasOne<Product>().WithMany().HasForeignKey(line => line.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(line => line.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(line => new { line.ReturnReceiptId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ReturnLineId);
        builder.HasCompanyIndex(line => line.ProductId);
    }
}
