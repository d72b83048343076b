using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Subgraphs.Tests.Library;

[ObjectType<Book>(Key = "id", Fields = [nameof(Book.Id), nameof(Book.Isbn), nameof(Book.Title), nameof(Book.Price), nameof(Book.Published), nameof(Book.Pages), nameof(Book.State), nameof(Book.Version)])]
[EntityKey("isbn")]
[Description("A book of the library.")]
public static class BookType
{
    public static IDataLoaderResult<Shelf?> Shelf([Parent] Book book, [FromServices] ShelfLoader shelves) => shelves.Load(book.ShelfId ?? default);

    [Authorize("library.book.value"), Cost("3")]
    public static Money? InsuredValue([Parent] Book book) => book.Price with { Amount = book.Price.Amount * 2 };

    public static Task<Quantity?> WeightAsync([Parent] Book book, [Require("paper { gramsPerPage }")] decimal? gramsPerPage) =>
        Task.FromResult(gramsPerPage is { } grams && book.Pages is { } pages ? new Quantity(grams * pages, "g") : null);
}

[ObjectType<Shelf>(Key = "id", Fields = [nameof(Shelf.Id), nameof(Shelf.Name)])]
public static class ShelfType
{
    [Connection<BookList>(By = nameof(Book.ShelfId))]
    public static IQueryable<Book> Books([FromServices] LibraryDbContext db) => db.Books;
}

/// <summary>Another domain's entity: nothing is known of it but its id.</summary>
public sealed record Reader(Id<Reader> Id);

[ObjectType<Reader>(Key = "id", Fields = [nameof(Reader.Id)])]
public static class ReaderType
{
    public static string FavouriteGenre([Parent] Reader reader) => $"genre of {reader.Id}";
}

[ExtendType<Reader>]
public static class ReaderFines
{
    [ListSize(3)]
    public static IReadOnlyList<Money> Fines([Parent] Reader reader, TimeProvider time) => reader.Id == default || time.GetUtcNow() == default ? [] : [new Money(1.5m, "EUR"), new Money(100m, "JPY")];
}

[ObjectType<BookHint>(Fields = [nameof(BookHint.Action), nameof(BookHint.Fee)])]
public static class BookHintType;

public sealed class BookList : ListDefinition<Book>
{
    public BookList()
    {
        Field(book => book.Isbn);
        Field(book => book.Title);
        Field(book => book.ShelfId);
        Field(book => book.Pages);
        Field(book => book.Published);
        Field(book => book.Price.Amount, "price");
        Field(book => book.State);
        DefaultOrder(book => book.Isbn);
    }
}

public sealed class ShelfList : ListDefinition<Shelf>
{
    public ShelfList()
    {
        Field(shelf => shelf.Name);
        DefaultOrder(shelf => shelf.Name);
    }
}
