using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Tests.Library;

/// <summary>A small domain that uses all of the kit.</summary>
public sealed class LibraryDbContext(DbContextOptions<LibraryDbContext> options, Caller caller, TimeProvider time)
    : ErpDbContext(options, caller, time)
{
    public static SubgraphDefinition Definition { get; } = SubgraphDefinition.For("library", new LibraryDemoData());

    public override string Domain => "library";

    public DbSet<Book> Books => Set<Book>();

    public DbSet<Shelf> Shelves => Set<Shelf>();

    public Task<bool> IsBrokenAsync(string name, CancellationToken ct) => Set<Fault>().AnyAsync(fault => fault.Name == name, ct);

    protected override DomainError? ErrorOf(string constraint) => constraint == "book_company_id_isbn_key" ? new IsbnTaken() : null;
}
