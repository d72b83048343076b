using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Units;

internal sealed class UnitConversionMapping : IEntityTypeConfiguration<UnitConversion>
{
    public void Configure(EntityTypeBuilder<UnitConversion> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("unit_conversion_values_check", "from_value > 0 AND to_value > 0");
            table.HasCheckConstraint("unit_conversion_units_check", "from_unit_id <> to_unit_id");
        });
        builder.Property(conversion => conversion.FromValue).HasPrecision(28, 9);
        builder.Property(conversion => conversion.ToValue).HasPrecision(28, 9);
        builder.HasOne<Product>().WithMany().HasForeignKey(conversion => conversion.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(conversion => conversion.FromUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(conversion => conversion.ToUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasCompanyIndex(conversion => conversion.ProductId);
    }
}
