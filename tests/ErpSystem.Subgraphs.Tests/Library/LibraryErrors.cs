using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Subgraphs.Tests.Library;

public sealed record IsbnTaken() : DomainError("ISBN_TAKEN", "Another book has this ISBN.");

public sealed record BookNotAvailable(BookState State, IReadOnlyList<BookHint> Hints) : DomainError("BOOK_NOT_AVAILABLE", "The book is not on its shelf.");

public sealed record BookHint(string Action, decimal Fee);

public sealed record UndeclaredError() : DomainError("UNDECLARED", "No slice declares this.");
