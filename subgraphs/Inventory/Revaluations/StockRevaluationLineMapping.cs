using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Revaluations;

internal sealed class StockRevaluationLineMapping : IEntityTypeConfiguration<StockRevaluationLine>
{
    public void Configure(EntityTypeBuilder<StockRevaluationLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("stock_revaluation_line_value_check", "quantity > 0 AND value_after >= 0"));
        builder.HasOne<Product>().WithMany().HasForeignKey(line => line.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(line => line.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(line => new { line.StockRevaluationId, line.LineNumber }).IsUnique();
        builder.HasCompanyIndex(line => line.ProductId);
    }
}
