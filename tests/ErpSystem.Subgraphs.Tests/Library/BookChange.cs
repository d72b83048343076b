using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Tests.Library;

[MutationType]
public static class BookChange
{
    [Authorize("library.book.change"), Fails<EntityNotFound>]
    public static async Task<Book> BookChangeAsync(BookChangeInput input, [FromServices] LibraryDbContext db, CancellationToken cancellationToken)
    {
        var book = await db.Books.ByIdAsync(input.BookId, cancellationToken);
        book.Expect(input.ExpectedVersion);
        book.Rename(input.Title.Or(book.Title));
        book.MoveTo(input.ShelfId.Or(book.ShelfId));
        return book;
    }
}

public sealed record BookChangeInput(Id<Book> BookId, int ExpectedVersion, Optional<string> Title, Optional<Id<Shelf>?> ShelfId);
