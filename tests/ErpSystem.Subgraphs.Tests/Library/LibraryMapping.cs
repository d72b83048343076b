using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Subgraphs.Tests.Library;

internal sealed class BookMapping : IEntityTypeConfiguration<Book>
{
    public void Configure(EntityTypeBuilder<Book> builder)
    {
        builder.HasCompanyIndex(book => book.Isbn).IsUnique();
        builder.HasCompanyIndex(book => new { book.ShelfId, book.Title });
        builder.Ignore(book => book.Secret);
        builder.HasOne<Shelf>().WithMany().HasForeignKey(book => book.ShelfId);
    }
}

internal sealed class ShelfMapping : IEntityTypeConfiguration<Shelf>
{
    public void Configure(EntityTypeBuilder<Shelf> builder) => builder.HasCompanyIndex(shelf => shelf.Name).IsUnique();
}

internal sealed class FaultMapping : IEntityTypeConfiguration<Fault>
{
    public void Configure(EntityTypeBuilder<Fault> builder) => builder.HasCompanyIndex(fault => fault.Name).IsUnique();
}
