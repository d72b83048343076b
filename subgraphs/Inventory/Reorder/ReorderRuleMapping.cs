using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Reorder;

internal sealed class ReorderRuleMapping : IEntityTypeConfiguration<ReorderRule>
{
    public void Configure(EntityTypeBuilder<ReorderRule> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("reorder_rule_target_check", "reorder_point > 0 AND target >= reorder_point"));
        builder.HasOne<Product>().WithMany().HasForeignKey(rule => rule.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(rule => rule.WarehouseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(rule => new { rule.ProductId, rule.WarehouseId }).IsUnique();
        builder.HasCompanyIndex(rule => rule.WarehouseId);
        builder.HasCompanyIndex(rule => rule.Archived);
    }
}
