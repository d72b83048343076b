using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Revaluations;

internal sealed class StockRevaluationMapping : IEntityTypeConfiguration<StockRevaluation>
{
    public void Configure(EntityTypeBuilder<StockRevaluation> builder)
    {
        builder.HasMany(revaluation => revaluation.Lines).WithOne().HasForeignKey(line => line.StockRevaluationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(revaluation => revaluation.Number).IsUnique();
        builder.HasCompanyIndex(revaluation => revaluation.PostingDate);
    }
}
