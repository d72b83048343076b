using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Tests.Library;

internal sealed class LibraryDemoData : IDemoData<LibraryDbContext>
{
    public Task<bool> IsLoadedAsync(LibraryDbContext db, CancellationToken cancellationToken) => db.Shelves.AnyAsync(cancellationToken);

    public async Task LoadAsync(LibraryDbContext db, DemoDataOptions options, CancellationToken cancellationToken)
    {
        for (var i = 1; i <= 3 * options.Scale; i++)
        {
            db.Add(new Shelf(DemoId.Of<Shelf>(i), $"Shelf {i}"));
        }

        await db.SaveChangesAsync(cancellationToken);
        options.Progress?.Invoke("shelves");
        for (var i = 1; i <= 12 * options.Scale; i++)
        {
            // Every fifth book lies on the floor, every fourth has no number of pages.
            Id<Shelf>? shelf = i % 5 == 0 ? null : DemoId.Of<Shelf>((i % (3 * options.Scale)) + 1);
            db.Add(new Book(DemoId.Of<Book>(i), $"ISBN-{i:D4}", $"Title {i:D4}", shelf, new Money(i + 0.5m, "EUR"))
            {
                Pages = i % 4 == 0 ? null : 100 + (i % 7),
                Published = new DateOnly(2020, 1, 1).AddDays(i),
            });
        }
    }
}
