using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.StockPostings;

internal sealed class StockPostingMapping : IEntityTypeConfiguration<StockPosting>
{
    public void Configure(EntityTypeBuilder<StockPosting> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("stock_posting_entry_id_check", "(value = 0) = (entry_id IS NULL)"));
        builder.HasKey(posting => posting.Id);
        builder.HasCompanyIndex(posting => posting.StockDocumentId).IsUnique();
        builder.Property(posting => posting.Number).HasMaxLength(64);
        builder.Property(posting => posting.CurrencyCode).HasMaxLength(3).IsFixedLength();
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(posting => posting.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
