using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Subgraphs.Tests.Library;

[EventStream("library.book.stocked.v1", EventKind.State), Authorize("library.book.read")]
[Description("Copies of a book came or went.")]
public sealed record BookStockChanged(
    [EventValue("payload.bookId"), EventArgument("bookIds", IsList = true)] Book Book,
    [EventValue("payload.copies")] int Copies,
    [EventValue("aggregateVersion")] int Version);
