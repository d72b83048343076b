using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Stock;

internal sealed class StockDocumentMapping : IEntityTypeConfiguration<StockDocument>
{
    public void Configure(EntityTypeBuilder<StockDocument> builder)
    {
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(document => document.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(document => new { document.DocumentId, document.Step }).IsUnique();
        builder.HasCompanyIndex(document => document.Kind);
        builder.HasCompanyIndex(document => document.Number);
        builder.HasCompanyIndex(document => document.PostingDate);
        builder.HasCompanyIndex(document => document.RecordedAt);
        builder.HasCompanyIndex(document => document.WarehouseId);
    }
}
