using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Receipts;

internal sealed class GoodsReceiptMapping : IEntityTypeConfiguration<GoodsReceipt>
{
    public void Configure(EntityTypeBuilder<GoodsReceipt> builder)
    {
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(receipt => receipt.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(receipt => receipt.Lines).WithOne().HasForeignKey(line => line.GoodsReceiptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(receipt => receipt.Number).IsUnique();
        builder.HasCompanyIndex(receipt => receipt.PostingDate);
        builder.HasCompanyIndex(receipt => receipt.WarehouseId);
        builder.HasCompanyIndex(receipt => receipt.ExternalReference);
    }
}
