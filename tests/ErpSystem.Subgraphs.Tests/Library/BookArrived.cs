using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Subgraphs.Tests.Library;

[EventStream("library.book.added.v1", EventKind.Effect), Authorize("library.book.read")]
public sealed record BookArrived(
    [EventValue("payload.bookId")] Book Book,
    [EventValue("payload.isbn"), EventArgument("isbn")] string? Isbn,
    [EventValue("payload.price.amount", "payload.price.currencyCode")] Money Price);
