using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Tests.Library;

[EventConsumer]
internal static class WhenTitleChanged
{
    [Consumes("publisher.title.changed.v1", EventKind.State)]
    public static async Task RenameAsync(ReceivedEvent<TitleChanged> received, LibraryDbContext db, CancellationToken ct)
    {
        var book = await db.Books.ByIdAsync(received.Payload.BookId, ct);
        book.Rename(received.Payload.Title);
    }
}

internal sealed record TitleChanged(Id<Book> BookId, string Title);
