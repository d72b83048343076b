using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Tests.Library;

[EventConsumer]
internal static class WhenTitleListed
{
    [Consumes("publisher.title.listed.v1", EventKind.Effect)]
    public static async Task AddAsync(ReceivedEvent<TitleListed> received, LibraryDbContext db, CancellationToken ct)
    {
        var listed = received.Payload;
        var book = await db.Books.FirstOrDefaultAsync(known => known.Isbn == listed.Isbn, ct);
        if (book is null)
        {
            book = new Book(Id<Book>.New(db.Time), listed.Isbn, listed.Title, null, new Money(1, "EUR"));
            db.Add(book);
        }

        book.AddCopies(1);
    }
}

internal sealed record TitleListed(string Isbn, string Title);
