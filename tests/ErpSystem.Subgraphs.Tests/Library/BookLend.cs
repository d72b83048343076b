using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Tests.Library;

[MutationType]
public static class BookLend
{
    [Authorize("library.book.lend"), Fails<BookNotAvailable>, Fails<EntityNotFound>]
    public static async Task<Book> BookLendAsync(BookLendInput input, [FromServices] LibraryDbContext db, CancellationToken cancellationToken)
    {
        var book = await db.Books.ByIdAsync(input.BookId, cancellationToken);
        book.Expect(input.ExpectedVersion);
        book.Lend();
        db.Publish(new BookLent(book.Id));
        db.Publish(new BookLent(book.Id));
        if (input.Slowly)
        {
            await Task.Delay(300, cancellationToken);
        }

        return input.Fault switch
        {
            BookLendFault.None => book,
            BookLendFault.Bug => throw new InvalidOperationException("the password is hunter2"),
            _ => throw new DomainException(new UndeclaredError()),
        };
    }
}

public enum BookLendFault
{
    None,
    Bug,
    Undeclared,
}

public sealed record BookLendInput(
    Id<Book> BookId, string IdempotencyKey, int? ExpectedVersion, bool Slowly = false, BookLendFault Fault = BookLendFault.None);

public sealed record BookLent(Id<Book> BookId) : IIntegrationEvent
{
    public static string Topic => "library.book.lent.v2";

    IId IIntegrationEvent.Aggregate => BookId;
}
