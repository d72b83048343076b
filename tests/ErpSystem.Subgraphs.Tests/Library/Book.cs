using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Subgraphs.Tests.Library;

public sealed class Book : IEntity<Book>, ICompanyOwned, IVersioned
{
    public Book(Id<Book> id, string isbn, string title, Id<Shelf>? shelfId, Money price)
    {
        Id = id;
        Isbn = isbn;
        Title = title;
        ShelfId = shelfId;
        Price = price;
    }

    private Book()
    {
        Isbn = Title = "";
        Price = new Money(0, "EUR");
    }

    public Id<Book> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public string Isbn { get; private set; }

    public string Title { get; private set; }

    public Id<Shelf>? ShelfId { get; private set; }

    public Money Price { get; private set; }

    public DateOnly? Published { get; set; }

    public int? Pages { get; set; }

    public BookState State { get; private set; }

    public int Copies { get; private set; }

    public string Secret => "not listed, so not shown";

    public void Rename(string title) => Title = title;

    public void AddCopies(int copies) => Copies += copies;

    public void MoveTo(Id<Shelf>? shelf) => ShelfId = shelf;

    public void Lend()
    {
        if (State != BookState.OnShelf)
        {
            throw new DomainException(new BookNotAvailable(State, [new BookHint("wait", 2.50m)]));
        }

        State = BookState.LentOut;
    }
}
