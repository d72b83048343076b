using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Transfers;

internal sealed class StockTransferMapping : IEntityTypeConfiguration<StockTransfer>
{
    public void Configure(EntityTypeBuilder<StockTransfer> builder)
    {
        builder.Ignore(transfer => transfer.AvailableActions);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(transfer => transfer.FromWarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(transfer => transfer.ToWarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(transfer => transfer.Lines).WithOne().HasForeignKey(line => line.StockTransferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(transfer => transfer.Number).IsUnique();
        builder.HasCompanyIndex(transfer => transfer.PostingDate);
        builder.HasCompanyIndex(transfer => transfer.FromWarehouseId);
        builder.HasCompanyIndex(transfer => transfer.ToWarehouseId);
        builder.HasCompanyIndex(transfer => transfer.Status);
    }
}
