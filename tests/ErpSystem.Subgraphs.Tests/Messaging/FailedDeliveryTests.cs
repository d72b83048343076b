using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class FailedDeliveryTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public async Task What_the_domain_refuses_is_acknowledged_and_recorded_once()
    {
        var delivered = Copies(1, copies: -1);

        var first = await DeliverAsync(delivered);
        var second = await DeliverAsync(delivered);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first, second));
        Assert.Equal("OPEN REFUSED INVALID_INPUT 1 receipt_1 Nobody delivers less than nothing.", await ExceptionAsync(delivered));
        Assert.Equal("1 raised, 0 inbox", await TracesAsync(delivered));
    }

    [Fact]
    public async Task A_refused_event_that_comes_again_is_not_run_again()
    {
        var missing = DemoId.Of<Book>(900);
        var delivered = new TestEvent("shop.copies.delivered.v1", new { bookId = missing, copies = 1 });
        await DeliverAsync(delivered);
        await using (var db = library.Context())
        {
            db.Add(new Book(missing, "ISBN-0900", "Late", null, new Money(1, "EUR")));
            await db.SaveChangesAsync();
        }

        var again = await DeliverAsync(delivered);

        Assert.Equal(HttpStatusCode.OK, again);
        Assert.StartsWith("OPEN REFUSED NOT_FOUND", await ExceptionAsync(delivered), StringComparison.Ordinal);
        Assert.Equal(0, await Sql.ScalarAsync<int>(library.AdminConnectionString, $"SELECT copies FROM library.book WHERE id = '{missing.Value}'"));
    }

    [Theory]
    [InlineData("""{"bookId": "book_1", "copies": 1}""")]
    [InlineData("""{"copies": 1}""")]
    [InlineData("""{"bookId": null, "copies": 1}""")]
    [InlineData("""{"bookId": "BOOK", "copies": "three"}""")]
    public async Task A_payload_that_is_not_what_the_consumer_declares_is_recorded(string payload)
    {
        var delivered = new TestEvent("shop.copies.delivered.v1", JsonNode.Parse(payload.Replace("BOOK", DemoId.Of<Book>(2).ToString(), StringComparison.Ordinal))!);

        var answer = await DeliverAsync(delivered);

        Assert.Equal(HttpStatusCode.OK, answer);
        Assert.StartsWith("OPEN UNREADABLE UNREADABLE_EVENT 1", await ExceptionAsync(delivered), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json at all \0")]
    [InlineData("[]")]
    [InlineData("""{"id": "7", "data": {}}""")]
    [InlineData("""{"id": "\ud800", "type": "a\u0000b", "topic": "\udc00", "data": {"aggregateId": "x\u0000", "companyId": "\ud800", "payload": {"delivery": {"documentId": "\ud800"}}}}""")]
    public async Task A_message_that_is_no_event_is_recorded_for_everybody(string body)
    {
        var before = await CountAsync();

        var answer = await TestEvent.PostAsync(library.Client, new Uri(library.Url, "/events/shop.copies.delivered.v1"), body);
        var repeat = await TestEvent.PostAsync(library.Client, new Uri(library.Url, "/events/shop.copies.delivered.v1"), body);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer, repeat));
        Assert.Equal(before + 1, await CountAsync());

        Task<long> CountAsync() => Sql.ScalarAsync<long>(
            library.AdminConnectionString, $"SELECT count(*) FROM library.integration_exception WHERE company_id = '{Guid.Empty}' AND status = 'OPEN'");
    }

    [Theory]
    [InlineData("""{"type": "a\u0000b", "data": {}}""")]
    [InlineData("\ufffe")]
    public async Task A_message_that_is_no_event_and_was_given_up_does_not_go_round_for_ever(string body)
    {
        var answer = await TestEvent.PostAsync(library.Client, new Uri(library.Url, "/events/dead-letters"), body);

        Assert.Equal(HttpStatusCode.OK, answer);
    }

    [Fact]
    public async Task Characters_that_the_store_cannot_keep_do_not_stop_an_event()
    {
        var delivered = Copies(9, 1) with { AggregateId = "odd\0id", CorrelationId = "chain\0" };

        var answer = await DeliverAsync(delivered);

        Assert.Equal(HttpStatusCode.OK, answer);
        Assert.Equal("0 raised, 1 inbox", await TracesAsync(delivered));
    }

    [Fact]
    public async Task A_handler_that_fails_is_asked_again_and_leaves_nothing_until_it_succeeds()
    {
        var delivered = new TestEvent("shop.copies.delivered.v1", new { bookId = DemoId.Of<Book>(3), copies = 2, fault = "printer" });
        await BreakAsync("printer");

        var failed = await DeliverAsync(delivered);
        await DeliverAsync(delivered);
        var meanwhile = await ExceptionAsync(delivered);
        var traces = await TracesAsync(delivered);
        await RepairAsync("printer");
        var recovered = await DeliverAsync(delivered);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (failed, recovered));
        Assert.Matches("^RETRYING FAILED HANDLER_FAILED 2 - The handler failed \\(InvalidOperationException\\); the trace id [0-9a-f-]+ finds it in the log\\.$", meanwhile);
        Assert.Equal("0 raised, 0 inbox", traces);
        Assert.Equal("", await ExceptionAsync(delivered));
        Assert.Equal(2, await Sql.ScalarAsync<int>(library.AdminConnectionString, $"SELECT copies FROM library.book WHERE id = '{DemoId.Of<Book>(3).Value}'"));
    }

    [Fact]
    public async Task A_message_that_was_given_up_is_recorded_once_with_its_last_error()
    {
        var delivered = new TestEvent("shop.copies.delivered.v1", new { bookId = DemoId.Of<Book>(4), copies = 2, fault = "scanner" });
        await BreakAsync("scanner");
        await DeliverAsync(delivered);

        var first = await DeadLetterAsync(delivered);
        var second = await DeadLetterAsync(delivered);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first, second));
        Assert.StartsWith("OPEN FAILED HANDLER_FAILED 1 - The handler failed", await ExceptionAsync(delivered), StringComparison.Ordinal);
        Assert.Equal("1 raised, 0 inbox", await TracesAsync(delivered));
    }

    [Fact]
    public async Task What_was_given_up_while_the_domain_was_down_is_applied_when_it_is_back()
    {
        var delivered = Copies(5, 4);

        var first = await DeadLetterAsync(delivered);
        var second = await DeadLetterAsync(delivered);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first, second));
        Assert.Equal("", await ExceptionAsync(delivered));
        Assert.Equal(4, await Sql.ScalarAsync<int>(library.AdminConnectionString, $"SELECT copies FROM library.book WHERE id = '{DemoId.Of<Book>(5).Value}'"));
    }

    [Fact]
    public async Task While_its_database_is_down_a_domain_acknowledges_nothing()
    {
        var options = library.OptionsFor("Host=127.0.0.1;Port=1;Database=none;Username=none;Password=none;Timeout=2");
        await using var app = await LibraryDbContext.Definition.BuildAsync(options);
        await app.StartAsync();
        var url = new Uri(app.Urls.First());

        var delivery = await Copies(1, 1).DeliverAsync(library.Client, url);
        var refusal = await TestEvent.PostAsync(library.Client, new Uri(url, "/events/shop.copies.delivered.v1"), "no event");
        var deadLetter = await Copies(1, 1).DeadLetterAsync(library.Client, url);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (delivery, refusal, deadLetter));
    }

    [Fact]
    public async Task A_message_that_was_given_up_and_fails_at_its_first_attempt_here_is_recorded_at_the_next()
    {
        var delivered = new TestEvent("shop.copies.delivered.v1", new { bookId = DemoId.Of<Book>(7), copies = 2, fault = "lights" });
        await BreakAsync("lights");

        var first = await DeadLetterAsync(delivered);
        var second = await DeadLetterAsync(delivered);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (first, second));
        Assert.StartsWith("OPEN FAILED HANDLER_FAILED 1 - The handler failed", await ExceptionAsync(delivered), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_a_topic_that_nobody_consumes_any_more_is_recorded()
    {
        var delivered = new TestEvent("shop.copies.lost.v1", new { copies = 1 });

        await DeadLetterAsync(delivered);

        Assert.Equal("OPEN FAILED DELIVERY_FAILED 1 - The broker gave the message up after its last attempt.", await ExceptionAsync(delivered));
    }

    [Fact]
    public async Task A_message_that_was_given_up_although_it_had_been_applied_is_not_recorded()
    {
        var delivered = Copies(6, 1);
        await DeliverAsync(delivered);

        var answer = await DeadLetterAsync(delivered);

        Assert.Equal(HttpStatusCode.OK, answer);
        Assert.Equal("", await ExceptionAsync(delivered));
    }

    [Theory]
    [InlineData("inventory")]
    [InlineData("sales")]
    [InlineData("finance")]
    public async Task The_samples_of_raised_exceptions_have_the_form_that_the_kit_publishes(string domain)
    {
        await DeliverAsync(Copies(8, copies: -1));

        var published = (await Outboxes.ReadAsync(library.AdminConnectionString, "library", "library.integration_exception.raised.v1"))[0];
        var sample = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("schema", "events", $"{domain}.integration_exception.raised.v1.json")))!;

        Assert.Equal("effect", sample["kind"]!.GetValue<string>());
        Assert.Equal(NamesOf(JsonSerializer.SerializeToNode(published.Data)!), NamesOf(sample["data"]!));
        Assert.Equal(NamesOf(JsonSerializer.SerializeToNode(published.Payload)!), NamesOf(sample["data"]!["payload"]!));

        static IEnumerable<string> NamesOf(JsonNode node) => node.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal);
    }

    private static TestEvent Copies(int book, int copies) =>
        new("shop.copies.delivered.v1", new { bookId = DemoId.Of<Book>(book), copies, delivery = new { documentId = $"receipt_{book}" } });

    private Task<HttpStatusCode> DeliverAsync(TestEvent delivered) => delivered.DeliverAsync(library.Client, library.Url);

    private Task<HttpStatusCode> DeadLetterAsync(TestEvent delivered) => delivered.DeadLetterAsync(library.Client, library.Url);

    private async Task BreakAsync(string name)
    {
        await using var db = library.Context();
        db.Add(new Fault(Id<Fault>.New(TimeProvider.System), name));
        await db.SaveChangesAsync();
    }

    private Task RepairAsync(string name) => Sql.RunAsync(library.AdminConnectionString, $"DELETE FROM library.fault WHERE name = '{name}'");

    private Task<string> ExceptionAsync(TestEvent delivered) => Sql.ScalarAsync<string>(
        library.AdminConnectionString,
        $"""
        SELECT coalesce(string_agg(concat_ws(' ', status, reason, code, attempts, coalesce(subject, '-'), message), ';'), '')
        FROM library.integration_exception WHERE event_id = '{delivered.Id}'
        """);

    private Task<string> TracesAsync(TestEvent delivered) => Sql.ScalarAsync<string>(
        library.AdminConnectionString,
        $"""
        SELECT (SELECT count(*) FROM library.outbox WHERE topic = 'library.integration_exception.raised.v1' AND data->'payload'->>'eventId' = '{delivered.Id}') || ' raised, '
            || (SELECT count(*) FROM library.inbox WHERE event_id = '{delivered.Id}') || ' inbox'
        """);
}
