using System.Text.Json;
using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class IntegrationExceptionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Fields = "id version topic eventId aggregateId subject status reason code message attempts closedBy skipReason";

    private const string Retry = $$"""
        mutation($input: LibraryIntegrationExceptionRetryInput!) {
            libraryIntegrationExceptionRetry(input: $input) {
                replayed
                libraryIntegrationException { status closedBy version }
                errors { __typename ... on Error { code message } ... on EventStillFails { reason } ... on IntegrationExceptionNotOpen { status } }
            }
        }
        """;

    private const string Skip = """
        mutation($input: LibraryIntegrationExceptionSkipInput!) {
            libraryIntegrationExceptionSkip(input: $input) {
                libraryIntegrationException { status closedBy skipReason }
                errors { __typename ... on Error { code } }
            }
        }
        """;

    [Fact]
    public async Task What_cannot_be_applied_is_listed_and_found_by_its_document()
    {
        var delivered = Copies(1, -1, "receipt_list");
        await DeliverAsync(delivered);

        using var answer = await library.PostAsync($$"""
            {
                libraryIntegrationExceptions(where: { subject: { eq: "receipt_list" }, status: { eq: OPEN } }) {
                    totalCount
                    nodes { {{Fields}} envelope ... on IntegrationException { __typename } auditTrail { nodes { action operation } } }
                }
            }
            """);
        await using var db = library.Context();
        var ofDocument = await db.IntegrationExceptions().CountAsync(row => row.Subject == "receipt_list" && row.Status == IntegrationExceptionStatus.Open);

        var page = answer.RootElement.GetProperty("data").GetProperty("libraryIntegrationExceptions");
        var node = page.GetProperty("nodes")[0];
        Assert.Equal(1, page.GetProperty("totalCount").GetInt32());
        Assert.Equal(1, ofDocument);
        Assert.StartsWith("library_integration_exception_", node.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(delivered.ToCloudEvent()["data"]!.ToJsonString(), JsonDocument.Parse(node.GetProperty("envelope").GetString()!).RootElement.GetProperty("data").GetRawText());
        Assert.Equal("""{"nodes":[{"action":"CREATED","operation":"shop.copies.delivered.v1"}]}""", node.GetProperty("auditTrail").GetRawText());
    }

    [Fact]
    public async Task A_retry_applies_the_event_when_its_cause_is_mended()
    {
        var book = DemoId.Of<Book>(901);
        var delivered = new TestEvent("shop.copies.delivered.v1", new { bookId = book, copies = 3 }) { CorrelationId = "chain-retry" };
        await DeliverAsync(delivered);
        await AddAsync(book);

        var input = new { integrationExceptionId = await IdAsync(delivered), idempotencyKey = "retry-1" };
        using var first = await library.PostAsync(Retry, new { input });
        using var repeat = await library.PostAsync(Retry, new { input });
        await DeliverAsync(delivered);

        Assert.Equal("""{"replayed":false,"libraryIntegrationException":{"status":"RESOLVED","closedBy":"developer","version":2},"errors":[]}""", Payload(first));
        Assert.Equal("""{"replayed":true,"libraryIntegrationException":{"status":"RESOLVED","closedBy":"developer","version":2},"errors":[]}""", Payload(repeat));
        var published = Assert.Single(await OutboxAsync("library.book.stocked.v1"), row => row.Payload.GetProperty("bookId").GetString() == book.ToString());
        Assert.Equal(3, published.Payload.GetProperty("copies").GetInt32());
        Assert.Equal((delivered.Id.ToString(), "chain-retry"), (published.Data.GetProperty("causationId").GetString(), published.Data.GetProperty("correlationId").GetString()));
        Assert.Equal("libraryIntegrationExceptionRetry developer", await TextAsync($"SELECT operation || ' ' || subject FROM library.audit WHERE entity_id = '{book.Value}' AND action = 'CHANGED'"));
    }

    [Fact]
    public async Task A_retry_that_fails_again_says_why_and_changes_nothing()
    {
        var delivered = Copies(2, -1, "receipt_again");
        await DeliverAsync(delivered);

        using var answer = await library.PostAsync(Retry, new { input = new { integrationExceptionId = await IdAsync(delivered), idempotencyKey = "retry-2" } });

        Assert.Equal(
            """{"replayed":false,"libraryIntegrationException":{"status":"OPEN","closedBy":null,"version":1},"errors":[{"__typename":"EventStillFails","code":"EVENT_STILL_FAILS","message":"Nobody delivers less than nothing.","reason":"INVALID_INPUT"}]}""",
            Payload(answer));
        Assert.Equal("0", await TextAsync($"SELECT count(*) || '' FROM library.inbox WHERE event_id = '{delivered.Id}'"));
    }

    [Fact]
    public async Task A_retried_state_that_is_no_news_any_more_is_resolved_without_effect()
    {
        var book = DemoId.Of<Book>(903);
        var older = new TestEvent("publisher.title.changed.v1", new { bookId = book, title = "Older" }) { AggregateId = "title_3", Sequence = 1 };
        await DeliverAsync(older);
        await AddAsync(book);
        await DeliverAsync(older with { Id = Guid.CreateVersion7(), Sequence = 2, Payload = new { bookId = book, title = "Newer" } });

        using var answer = await library.PostAsync(Retry, new { input = new { integrationExceptionId = await IdAsync(older), idempotencyKey = "retry-3" } });

        Assert.Contains("RESOLVED", Payload(answer), StringComparison.Ordinal);
        Assert.Equal("Newer", await TextAsync($"SELECT title FROM library.book WHERE id = '{book.Value}'"));
    }

    [Fact]
    public async Task Two_retries_at_once_apply_the_event_once()
    {
        var delivered = Copies(904, 6, "receipt_twice");
        await DeliverAsync(delivered);
        await AddAsync(DemoId.Of<Book>(904));
        var id = await IdAsync(delivered);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            using var answer = await library.PostAsync(Retry, new { input = new { integrationExceptionId = id, idempotencyKey = $"retry-4-{i}" } });
            return Payload(answer);
        }));

        Assert.Single(answers, answer => answer.Contains("\"errors\":[]", StringComparison.Ordinal));
        Assert.Equal(3, answers.Count(answer => answer.Contains("INTEGRATION_EXCEPTION_NOT_OPEN", StringComparison.Ordinal)));
        Assert.Equal("6", await TextAsync($"SELECT copies || '' FROM library.book WHERE id = '{DemoId.Of<Book>(904).Value}'"));
    }

    [Fact]
    public async Task What_is_skipped_with_a_reason_is_never_applied()
    {
        var delivered = Copies(905, 1, "receipt_skip");
        await DeliverAsync(delivered);
        await AddAsync(DemoId.Of<Book>(905));
        var id = await IdAsync(delivered);

        using var without = await library.PostAsync(Skip, new { input = new { integrationExceptionId = id, reason = " ", idempotencyKey = "skip-1" } });
        using var skipped = await library.PostAsync(Skip, new { input = new { integrationExceptionId = id, reason = "Booked by hand.", idempotencyKey = "skip-2" } });
        using var retried = await library.PostAsync(Retry, new { input = new { integrationExceptionId = id, idempotencyKey = "skip-3" } });
        await DeliverAsync(delivered);

        Assert.Equal("""{"libraryIntegrationException":null,"errors":[{"__typename":"InvalidInput","code":"INVALID_INPUT"}]}""", Payload(without));
        Assert.Equal("""{"libraryIntegrationException":{"status":"SKIPPED","closedBy":"developer","skipReason":"Booked by hand."},"errors":[]}""", Payload(skipped));
        Assert.Contains("INTEGRATION_EXCEPTION_NOT_OPEN", Payload(retried), StringComparison.Ordinal);
        Assert.Equal("0", await TextAsync($"SELECT copies || '' FROM library.book WHERE id = '{DemoId.Of<Book>(905).Value}'"));
    }

    [Fact]
    public async Task A_message_that_does_not_say_whose_it_is_is_seen_without_its_content_and_can_be_skipped()
    {
        await TestEvent.PostAsync(library.Client, new Uri(library.Url, "/events/shop.copies.delivered.v1"), "nobody's secret");

        using var listed = await library.PostAsync("{ libraryIntegrationExceptions(where: { subject: { isNull: true } }) { nodes { id code envelope aggregateId } } }", caller: "other");
        var node = listed.RootElement.GetProperty("data").GetProperty("libraryIntegrationExceptions").GetProperty("nodes").EnumerateArray()
            .Single(entry => entry.GetProperty("aggregateId").GetString() == "");
        using var skipped = await library.PostAsync(
            Skip, new { input = new { integrationExceptionId = node.GetProperty("id").GetString(), reason = "Noise.", idempotencyKey = "skip-nobody" } }, "other");

        Assert.Equal(("UNREADABLE_EVENT", JsonValueKind.Null), (node.GetProperty("code").GetString(), node.GetProperty("envelope").ValueKind));
        Assert.Contains("SKIPPED", Payload(skipped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_company_sees_and_decides_nothing()
    {
        var delivered = Copies(6, -1, "receipt_ours");
        await DeliverAsync(delivered);
        var id = await IdAsync(delivered);

        using var listed = await library.PostAsync("{ libraryIntegrationExceptions(where: { subject: { eq: \"receipt_ours\" } }) { totalCount } }", caller: "other");
        using var retried = await library.PostAsync(Retry, new { input = new { integrationExceptionId = id, idempotencyKey = "theirs" } }, "other");

        Assert.Equal(0, listed.RootElement.GetProperty("data").GetProperty("libraryIntegrationExceptions").GetProperty("totalCount").GetInt32());
        Assert.Contains("NOT_FOUND", Payload(retried), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ libraryIntegrationExceptions { totalCount } }", "library.integration_exception.read")]
    [InlineData("mutation { libraryIntegrationExceptionRetry(input: { integrationExceptionId: \"x\", idempotencyKey: \"k\" }) { replayed } }", "library.integration_exception.retry")]
    [InlineData("mutation { libraryIntegrationExceptionSkip(input: { integrationExceptionId: \"x\", reason: \"r\", idempotencyKey: \"k\" }) { replayed } }", "library.integration_exception.skip")]
    public async Task Each_needs_its_permission(string query, string permission)
    {
        using var answer = await library.PostAsync(query, caller: "reader");

        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.Equal(("FORBIDDEN", $"The permission {permission} is missing."), (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString()));
    }

    private static TestEvent Copies(int book, int copies, string document) =>
        new("shop.copies.delivered.v1", new { bookId = DemoId.Of<Book>(book), copies, delivery = new { documentId = document } });

    private static string Payload(JsonDocument answer) =>
        answer.RootElement.TryGetProperty("errors", out var errors) ? errors.GetRawText() : answer.RootElement.GetProperty("data").EnumerateObject().Single().Value.GetRawText();

    private async Task AddAsync(Id<Book> book)
    {
        await using var db = library.Context();
        db.Add(new Book(book, $"ISBN-{book}", "Late", null, new Money(1, "EUR")));
        await db.SaveChangesAsync();
    }

    private Task<System.Net.HttpStatusCode> DeliverAsync(TestEvent delivered) => delivered.DeliverAsync(library.Client, library.Url);

    private async Task<string> IdAsync(TestEvent delivered) => TypeId.Format(
        "library_integration_exception",
        await Sql.ScalarAsync<Guid>(library.AdminConnectionString, $"SELECT id FROM library.integration_exception WHERE event_id = '{delivered.Id}'"));

    private Task<IReadOnlyList<OutboxRow>> OutboxAsync(string topic) => Outboxes.ReadAsync(library.AdminConnectionString, "library", topic);

    private Task<string> TextAsync(string sql) => Sql.ScalarAsync<string>(library.AdminConnectionString, sql);
}
