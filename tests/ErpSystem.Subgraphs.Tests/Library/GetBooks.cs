using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Subgraphs.Tests.Library;

[QueryType]
public static class GetBooks
{
    [Authorize("library.book.read"), Connection<BookList>]
    public static IQueryable<Book> Books([FromServices] LibraryDbContext db) => db.Books;

    [Lookup, Authorize("library.book.read")]
    public static IDataLoaderResult<Book?> BookById(Id<Book> id, [FromServices] BookLoader books) => books.Load(id);

    [Lookup, Authorize("library.book.read")]
    public static IDataLoaderResult<Book?> BookByIsbn([Is("isbn")] string isbn, [FromServices] BookByIsbnLoader books) => books.Load(isbn);

    [Authorize("library.shelf.read"), Connection<ShelfList>]
    public static IQueryable<Shelf> Shelves([FromServices] LibraryDbContext db) => db.Shelves;

    [Lookup, Authorize("library.shelf.read")]
    public static IDataLoaderResult<Shelf?> ShelfById(Id<Shelf> id, [FromServices] ShelfLoader shelves) => shelves.Load(id);

    [Lookup, Internal, Authorize("library.reader.read")]
    public static Reader? ReaderById(Id<Reader> id) => new(id);

    [Authorize("library.book.read")]
    public static string Broken() => throw new InvalidOperationException("the password is hunter2");

    [Authorize("library.book.read")]
    public static decimal Twice(decimal value, int times = 2) => value * times;

    [Authorize("library.book.read")]
    public static DateTimeOffset Moment(DateTimeOffset at) => at;
}
