using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Sales.Numbering;

internal sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("number_series_digits_check", "digits BETWEEN 1 AND 18"));
        builder.HasKey(series => new { series.CompanyId, series.Series });
        builder.Property(series => series.Series).HasMaxLength(20);
        builder.Property(series => series.Prefix).HasMaxLength(10);
    }
}
