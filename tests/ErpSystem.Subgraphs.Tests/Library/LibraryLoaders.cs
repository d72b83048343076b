using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Tests.Library;

public sealed class BookLoader(LibraryDbContext db) : BatchLoader<Id<Book>, Book>
{
    protected override async Task<IReadOnlyDictionary<Id<Book>, Book>> LoadAsync(IReadOnlyList<Id<Book>> keys, CancellationToken cancellationToken) =>
        await db.Books.Where(book => keys.Contains(book.Id)).ToDictionaryAsync(book => book.Id, cancellationToken);
}

public sealed class ShelfLoader(LibraryDbContext db) : BatchLoader<Id<Shelf>, Shelf>
{
    protected override async Task<IReadOnlyDictionary<Id<Shelf>, Shelf>> LoadAsync(IReadOnlyList<Id<Shelf>> keys, CancellationToken cancellationToken) =>
        await db.Shelves.Where(shelf => keys.Contains(shelf.Id)).ToDictionaryAsync(shelf => shelf.Id, cancellationToken);
}

public sealed class BookByIsbnLoader(LibraryDbContext db) : BatchLoader<string, Book>
{
    protected override async Task<IReadOnlyDictionary<string, Book>> LoadAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        await db.Books.Where(book => keys.Contains(book.Isbn)).ToDictionaryAsync(book => book.Isbn, cancellationToken);
}
