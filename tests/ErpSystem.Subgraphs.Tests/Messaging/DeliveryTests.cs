using System.Net;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class DeliveryTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public async Task An_effect_delivered_twice_is_applied_once()
    {
        var delivered = Copies(book: 1, copies: 3);

        var first = await DeliverAsync(delivered);
        var second = await DeliverAsync(delivered);

        Assert.Equal(HttpStatusCode.OK, first);
        Assert.Equal(HttpStatusCode.OK, second);
        Assert.Equal("3 copies, 1 events, 1 audit", await StateAsync(1));
    }

    [Fact]
    public async Task Concurrent_repeats_of_an_effect_are_applied_once()
    {
        var delivered = Copies(book: 2, copies: 5);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DeliverAsync(delivered)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal("5 copies, 1 events, 1 audit", await StateAsync(2));
    }

    [Fact]
    public async Task Effects_count_whatever_their_order_and_their_sequence()
    {
        var aggregate = "delivery_1";

        await DeliverAsync(Copies(3, 2) with { AggregateId = aggregate, Sequence = 2 });
        await DeliverAsync(Copies(3, 1) with { AggregateId = aggregate, Sequence = 1 });

        Assert.Equal("3 copies, 2 events, 2 audit", await StateAsync(3));
    }

    [Fact]
    public async Task Concurrent_effects_on_one_row_are_all_applied()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DeliverAsync(Copies(4, 1))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal("4 copies, 4 events, 4 audit", await StateAsync(4));
    }

    [Fact]
    public async Task A_constraint_that_a_race_violates_is_no_refusal()
    {
        // Each handler looks for the book and finds none; the database lets one of them add it, the others look again.
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            DeliverAsync(new TestEvent("publisher.title.listed.v1", new { isbn = "ISBN-RACE", title = "Race" }))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal("4", await TextAsync("SELECT copies || '' FROM library.book WHERE isbn = 'ISBN-RACE'"));
    }

    [Fact]
    public async Task An_older_state_that_comes_late_is_ignored()
    {
        await DeliverAsync(Title(5, "Second") with { Sequence = 2 });
        await DeliverAsync(Title(5, "First") with { Sequence = 1 });
        var afterOlder = await TitleAsync(5);
        await DeliverAsync(Title(5, "Third") with { Sequence = 3 });

        Assert.Equal("Second", afterOlder);
        Assert.Equal("Third", await TitleAsync(5));
    }

    [Fact]
    public async Task States_of_one_aggregate_that_arrive_at_once_leave_the_newest()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 9).Select(i => DeliverAsync(Title(6, $"Title {i}") with { Sequence = i })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal("Title 9", await TitleAsync(6));
    }

    [Fact]
    public async Task What_a_handler_publishes_names_its_cause_and_its_chain()
    {
        var delivered = Copies(7, 1) with { CorrelationId = "chain-7" };

        await DeliverAsync(delivered);

        var published = Assert.Single(await OutboxAsync("library.book.stocked.v1"), row => row.Payload.GetProperty("bookId").GetString() == Book(7).ToString());
        Assert.Equal(delivered.Id.ToString(), published.Data.GetProperty("causationId").GetString());
        Assert.Equal("chain-7", published.Data.GetProperty("correlationId").GetString());
        Assert.Equal("system", published.Data.GetProperty("actorId").GetString());
    }

    [Fact]
    public async Task A_handler_sees_the_company_of_the_event_alone()
    {
        var elsewhere = await DeliverAsync(Copies(8, 4) with { Company = LibraryFixture.OtherCompany });

        Assert.Equal(HttpStatusCode.OK, elsewhere);
        Assert.Equal("0 copies, 0 events, 0 audit", await StateAsync(8));
        Assert.Equal("NOT_FOUND", await TextAsync($"SELECT code FROM library.integration_exception WHERE company_id = '{LibraryFixture.OtherCompany.Value}'"));
    }

    [Fact]
    public async Task The_same_id_in_two_companies_is_two_events()
    {
        var delivered = Title(9, "Ours");

        await DeliverAsync(delivered with { Company = LibraryFixture.OtherCompany });
        await DeliverAsync(delivered);

        Assert.Equal("Ours", await TitleAsync(9));
    }

    private static Id<Book> Book(int book) => DemoId.Of<Book>(book);

    private static TestEvent Copies(int book, int copies) => new("shop.copies.delivered.v1", new { bookId = Book(book), copies });

    private static TestEvent Title(int book, string title) =>
        new("publisher.title.changed.v1", new { bookId = Book(book), title }) { AggregateId = $"title_{book}" };

    private Task<HttpStatusCode> DeliverAsync(TestEvent delivered) => delivered.DeliverAsync(library.Client, library.Url);

    private Task<IReadOnlyList<OutboxRow>> OutboxAsync(string topic) => Outboxes.ReadAsync(library.AdminConnectionString, "library", topic);

    private Task<string> TitleAsync(int book) => TextAsync($"SELECT title FROM library.book WHERE id = '{Book(book).Value}'");

    private Task<string> StateAsync(int book) => TextAsync(
        $"""
        SELECT copies || ' copies, '
            || (SELECT count(*) FROM library.outbox WHERE aggregate_id = book.id) || ' events, '
            || (SELECT count(*) FROM library.audit WHERE entity_id = book.id AND operation = 'shop.copies.delivered.v1') || ' audit'
        FROM library.book WHERE id = '{Book(book).Value}'
        """);

    private Task<string> TextAsync(string sql) => Sql.ScalarAsync<string>(library.AdminConnectionString, sql);
}
