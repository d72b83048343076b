using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

internal sealed class StockMoveMapping : IEntityTypeConfiguration<StockMove>
{
    public void Configure(EntityTypeBuilder<StockMove> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("stock_move_value_check", "value <> 0 OR kind = 'REVALUATION'");
            table.HasCheckConstraint("stock_move_unit_cost_check", "unit_cost >= 0");
        });
        builder.HasOne<Product>().WithMany().HasForeignKey(move => move.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(move => move.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Location>().WithMany().HasForeignKey(move => move.LocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(move => new { move.DocumentId, move.Step, move.LineNumber, move.LocationId }).IsUnique();
        builder.HasCompanyIndex(move => new { move.ProductId, move.WarehouseId, move.PostingDate });
        builder.HasCompanyIndex(move => new { move.WarehouseId, move.PostingDate });
        builder.HasCompanyIndex(move => move.PostingDate);
        builder.HasCompanyIndex(move => move.RecordedAt);
        builder.HasCompanyIndex(move => move.DocumentNumber);
    }
}
