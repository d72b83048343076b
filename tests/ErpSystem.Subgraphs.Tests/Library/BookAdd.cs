using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Subgraphs.Tests.Library;

[MutationType]
public static class BookAdd
{
    [Authorize("library.book.add"), Fails<IsbnTaken>, Fails<InvalidInput>]
    public static Book BookAddAsync(BookAddInput input, [FromServices] LibraryDbContext db, TimeProvider time)
    {
        if (input.Price.Amount < 0)
        {
            throw new DomainException(new InvalidInput("A price is not negative.", "price", "amount"));
        }

        var book = new Book(Id<Book>.New(time), input.Isbn, input.Title, input.ShelfId, input.Price);
        db.Add(book);
        db.Publish(new BookAdded(book.Id, book.Isbn, book.Price));
        return book;
    }
}

public sealed record BookAddInput(string Isbn, string Title, Id<Shelf>? ShelfId, Money Price, string IdempotencyKey);

public sealed record BookAdded(Id<Book> BookId, string Isbn, Money Price) : IIntegrationEvent
{
    public static string Topic => "library.book.added.v1";

    IId IIntegrationEvent.Aggregate => BookId;
}
