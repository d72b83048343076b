using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Tests.Library;

[EventConsumer]
internal static class WhenCopiesDelivered
{
    [Consumes("shop.copies.delivered.v1", EventKind.Effect, Subject = "delivery.documentId")]
    public static async Task AddAsync(ReceivedEvent<CopiesDelivered> received, LibraryDbContext db, CancellationToken ct)
    {
        var (bookId, copies, fault, delivery) = received.Payload;
        if (copies < 0)
        {
            throw new DomainException(new InvalidInput("Nobody delivers less than nothing."));
        }

        var book = await db.Books.ByIdAsync(bookId, ct);
        book.AddCopies(copies);
        db.Publish(new BookStocked(bookId, book.Copies));
        await db.SaveChangesAsync(ct);
        if (fault is not null && await db.IsBrokenAsync(fault, ct))
        {
            throw new InvalidOperationException($"the password is hunter2, said {delivery?.DocumentId}");
        }
    }
}

internal sealed record CopiesDelivered(Id<Book> BookId, int Copies, string? Fault, CopiesDelivered.Document? Delivery)
{
    internal sealed record Document(string DocumentId);
}

internal sealed record BookStocked(Id<Book> BookId, int Copies) : IIntegrationEvent
{
    public static string Topic => "library.book.stocked.v1";

    IId IIntegrationEvent.Aggregate => BookId;
}
