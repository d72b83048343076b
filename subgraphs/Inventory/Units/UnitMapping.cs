using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Units;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("unit_scale_check", "scale BETWEEN 0 AND 6"));
        builder.HasCompanyIndex(unit => unit.Code).IsUnique();
        builder.HasCompanyIndex(unit => unit.Name);
    }
}
