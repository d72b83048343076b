using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Returns;

internal sealed class ReturnReceiptMapping : IEntityTypeConfiguration<ReturnReceipt>
{
    public void Configure(EntityTypeBuilder<ReturnReceipt> builder)
    {
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(receipt => receipt.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(receipt => receipt.Lines).WithOne().HasForeignKey(line => line.ReturnReceiptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(receipt => receipt.Number).IsUnique();
        builder.HasCompanyIndex(receipt => receipt.PostingDate);
        builder.HasCompanyIndex(receipt => receipt.WarehouseId);
        builder.HasCompanyIndex(receipt => receipt.SalesOrderId);
        builder.HasCompanyIndex(receipt => receipt.ReturnAuthorizationId);
    }
}
