using System.Text.Json;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Mutations;

public sealed class TransactionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Lend = "mutation($input: BookLendInput!) { bookLend(input: $input) { book { id state version auditTrail(first: 1) { nodes { action operation subject client entityVersion changes { field old new } } } } errors { __typename ... on Error { code } ... on BookNotAvailable { state hints { action fee } } } } }";

    [Fact]
    public async Task A_change_its_audit_row_and_its_events_are_written_together()
    {
        var book = DemoId.Of<Book>(1);

        using var answer = await library.PostAsync(Lend, new { input = new { bookId = book.ToString(), idempotencyKey = "lend-1" } });

        Assert.Equal(
            $$$"""{"book":{"id":"{{{book}}}","state":"LENT_OUT","version":2,"auditTrail":{"nodes":[{"action":"CHANGED","operation":"bookLend","subject":"developer","client":"development","entityVersion":2,"changes":[{"field":"state","old":"ON_SHELF","new":"LENT_OUT"}]}]}},"errors":[]}""",
            Payload(answer).GetRawText());
        Assert.Equal("1,2", await TextAsync($"SELECT string_agg(sequence::text, ',' ORDER BY position) FROM library.outbox WHERE aggregate_id = '{book.Value}'"));
        Assert.Equal(
            $$$"""["library.book.lent.v2", "book", 2, "{{{book}}}", "{{{DemoId.Of<Company>(1)}}}", "developer", 2, 1, {"bookId": "{{{book}}}"}]""",
            await TextAsync($"SELECT jsonb_build_array(topic, aggregate_type, aggregate_version, data->'aggregateId', data->'companyId', data->'actorId', data->'schemaVersion', data->'sequence', data->'payload')::text FROM library.outbox WHERE aggregate_id = '{book.Value}' AND sequence = 1"));
    }

    [Theory]
    [InlineData("BUG")]
    [InlineData("UNDECLARED")]
    public async Task A_mutation_that_fails_leaves_nothing_behind(string fault)
    {
        var before = await StateAsync();

        using var answer = await library.PostAsync(Lend, new { input = new { bookId = DemoId.Of<Book>(2).ToString(), idempotencyKey = $"fault-{fault}", fault } });

        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.Equal("INTERNAL_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("data").GetProperty("bookLend").ValueKind);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_declared_error_carries_its_data_and_changes_nothing()
    {
        var bookId = DemoId.Of<Book>(3).ToString();
        await library.PostAsync(Lend, new { input = new { bookId, idempotencyKey = "twice-1" } });
        var before = await StateAsync();

        using var answer = await library.PostAsync(Lend, new { input = new { bookId, idempotencyKey = "twice-2" } });

        Assert.Equal(
            """{"book":null,"errors":[{"__typename":"BookNotAvailable","code":"BOOK_NOT_AVAILABLE","state":"LENT_OUT","hints":[{"action":"wait","fee":"2.5"}]}]}""",
            Payload(answer).GetRawText());
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_violated_constraint_is_the_error_that_the_domain_says_it_means()
    {
        const string Add = """mutation { bookAdd(input: { isbn: "ISBN-0001", title: "T", price: { amount: "1", currencyCode: "EUR" }, idempotencyKey: "taken" }) { book { id } errors { __typename } } }""";

        using var answer = await library.PostAsync(Add);

        Assert.Equal("""{"book":null,"errors":[{"__typename":"IsbnTaken"}]}""", Payload(answer).GetRawText());
    }

    [Fact]
    public async Task Events_of_one_aggregate_are_numbered_without_gaps_under_load()
    {
        var book = DemoId.Of<Book>(6);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            await using var db = library.Context();
            db.Publish(new BookLent(book));
            return await db.SaveChangesAsync();
        }));

        Assert.Equal(6, answers.Length);
        Assert.Equal("1,2,3,4,5,6", await TextAsync($"SELECT string_agg(sequence::text, ',' ORDER BY sequence) FROM library.outbox WHERE aggregate_id = '{book.Value}'"));
    }

    [Fact]
    public async Task Mutations_of_one_request_run_one_after_the_other_each_in_its_own_transaction()
    {
        var query = $$"""
            mutation {
                a: bookLend(input: { bookId: "{{DemoId.Of<Book>(7)}}", idempotencyKey: "serial-a" }) { book { version } }
                b: bookLend(input: { bookId: "{{DemoId.Of<Book>(8)}}", idempotencyKey: "serial-b", fault: BUG }) { book { version } }
                c: bookChange(input: { bookId: "{{DemoId.Of<Book>(7)}}", expectedVersion: 2, title: "After" }) { book { title version state } }
            }
            """;

        using var answer = await library.PostAsync(query);

        Assert.Equal(
            """{"a":{"book":{"version":2}},"b":null,"c":{"book":{"title":"After","version":3,"state":"LENT_OUT"}}}""",
            answer.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_mutation_begins_when_what_is_read_below_the_one_before_has_been_read()
    {
        var book = DemoId.Of<Book>(9);
        var query = $$"""
            mutation {
                a: bookChange(input: { bookId: "{{book}}", expectedVersion: 1, title: "A" }) { book { shelf { books(where: { isbn: { eq: "ISBN-0009" } }) { nodes { title } } } } }
                b: bookChange(input: { bookId: "{{book}}", expectedVersion: 2, title: "B" }) { book { shelf { books(where: { isbn: { eq: "ISBN-0009" } }) { nodes { title } } } } }
            }
            """;

        using var answer = await library.PostAsync(query);

        Assert.Equal(
            """{"a":{"book":{"shelf":{"books":{"nodes":[{"title":"A"}]}}}},"b":{"book":{"shelf":{"books":{"nodes":[{"title":"B"}]}}}}}""",
            answer.RootElement.GetProperty("data").GetRawText());
    }

    private static JsonElement Payload(JsonDocument answer) => answer.RootElement.GetProperty("data").EnumerateObject().Single().Value;

    private Task<string> TextAsync(string sql) => Sql.ScalarAsync<string>(library.AdminConnectionString, sql);

    private Task<string> StateAsync() => TextAsync(
        """
        SELECT jsonb_build_object(
            'books', (SELECT jsonb_agg(to_jsonb(book) ORDER BY id) FROM library.book),
            'audit', (SELECT count(*) FROM library.audit),
            'outbox', (SELECT count(*) FROM library.outbox),
            'numbers', (SELECT count(*) FROM library.outbox_sequence),
            'keys', (SELECT count(*) FROM library.idempotency))::text
        """);
}
