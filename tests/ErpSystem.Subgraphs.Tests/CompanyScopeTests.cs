using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Tests;

public sealed class CompanyScopeTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public async Task Another_companys_rows_are_seen_on_no_path()
    {
        var book = DemoId.Of<Book>(1).ToString();
        var shelf = DemoId.Of<Shelf>(1).ToString();

        Snapshot.Match(await library.AnswerAsync(
            """
            query($book: ID!, $shelf: ID!) {
                bookById(id: $book) { id }
                bookByIsbn(isbn: "ISBN-0001") { id }
                booksByIds(ids: [$book]) { id }
                shelvesByIds(ids: [$shelf]) { id books { nodes { id } } }
                books { totalCount nodes { id } }
                filtered: books(where: { isbn: { eq: "ISBN-0001" } }) { totalCount }
            }
            """,
            new { book, shelf },
            caller: "other"));
    }

    [Fact]
    public async Task Another_companys_entity_cannot_be_changed()
    {
        using var answer = await library.PostAsync(
            "mutation($book: ID!) { bookLend(input: { bookId: $book, idempotencyKey: \"other\" }) { book { id } errors { __typename } } }",
            new { book = DemoId.Of<Book>(1).ToString() },
            caller: "other");

        Assert.Equal("""{"bookLend":{"book":null,"errors":[{"__typename":"EntityNotFound"}]}}""", answer.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Companies_may_use_the_same_business_keys_and_each_sees_its_own()
    {
        const string Add = """mutation { bookAdd(input: { isbn: "ISBN-0002", title: "Theirs", price: { amount: "1", currencyCode: "EUR" }, idempotencyKey: "own" }) { errors { __typename } book { title auditTrail { totalCount } } } }""";

        using var added = await library.PostAsync(Add, caller: "other");
        using var ours = await library.PostAsync("""{ bookByIsbn(isbn: "ISBN-0002") { title } }""");
        using var theirs = await library.PostAsync("""{ bookByIsbn(isbn: "ISBN-0002") { title } }""", caller: "other");

        Assert.Equal("""{"bookAdd":{"errors":[],"book":{"title":"Theirs","auditTrail":{"totalCount":1}}}}""", added.RootElement.GetProperty("data").GetRawText());
        Assert.Equal("""{"bookByIsbn":{"title":"Title 0002"}}""", ours.RootElement.GetProperty("data").GetRawText());
        Assert.Equal("""{"bookByIsbn":{"title":"Theirs"}}""", theirs.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_row_cannot_be_saved_for_another_company()
    {
        await using var db = library.Context(LibraryFixture.OtherCompany);
        var stolen = await db.Books.IgnoreQueryFilters().AsTracking().FirstAsync(book => book.Isbn == "ISBN-0003");
        stolen.Rename("Stolen");

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }
}
