using System.Text.Json;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;

namespace ErpSystem.Subgraphs.Tests.Mutations;

public sealed class VersionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Change = "mutation($input: BookChangeInput!) { bookChange(input: $input) { book { title version shelf { name } } errors { __typename ... on StaleVersion { code currentVersion } ... on EntityNotFound { code id message } } } }";

    [Fact]
    public async Task A_stale_version_is_refused_and_the_current_state_stands_beside_it()
    {
        var bookId = DemoId.Of<Book>(2).ToString();
        await library.PostAsync(Change, new { input = new { bookId, expectedVersion = 1, title = "First" } });

        using var stale = await library.PostAsync(Change, new { input = new { bookId, expectedVersion = 1, title = "Second" } });

        Assert.Equal(
            """{"book":{"title":"First","version":2,"shelf":{"name":"Shelf 3"}},"errors":[{"__typename":"StaleVersion","code":"STALE_VERSION","currentVersion":2}]}""",
            Payload(stale).GetRawText());
    }

    [Fact]
    public async Task Of_many_concurrent_changes_of_one_version_exactly_one_is_done()
    {
        var bookId = DemoId.Of<Book>(3).ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            library.PostAsync(Change, new { input = new { bookId, expectedVersion = 1, title = $"Writer {i}" } })));

        Assert.Equal(1, answers.Count(answer => Payload(answer).GetProperty("errors").GetArrayLength() == 0));
        Assert.All(answers, answer => Assert.Equal(2, Payload(answer).GetProperty("book").GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task A_field_left_out_stays_and_a_null_clears_it()
    {
        var bookId = DemoId.Of<Book>(4).ToString();

        using var left = await library.PostAsync(Change, new { input = new { bookId, expectedVersion = 1, title = "New" } });
        using var cleared = await library.PostAsync(Change, new { input = new { bookId, expectedVersion = 2, shelfId = (string?)null } });

        Assert.Equal("""{"title":"New","version":2,"shelf":{"name":"Shelf 2"}}""", Payload(left).GetProperty("book").GetRawText());
        Assert.Equal("""{"title":"New","version":3,"shelf":null}""", Payload(cleared).GetProperty("book").GetRawText());
    }

    [Fact]
    public async Task A_change_that_changes_nothing_keeps_the_version()
    {
        using var same = await library.PostAsync(Change, new { input = new { bookId = DemoId.Of<Book>(6).ToString(), expectedVersion = 1, title = "Title 0006" } });

        Assert.Equal(1, Payload(same).GetProperty("book").GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task An_unknown_id_is_a_declared_error()
    {
        var unknown = DemoId.Of<Book>(999).ToString();

        using var answer = await library.PostAsync(Change, new { input = new { bookId = unknown, expectedVersion = 1 } });

        Assert.Equal(
            $$"""{"book":null,"errors":[{"__typename":"EntityNotFound","code":"NOT_FOUND","id":"{{unknown}}","message":"There is no book with the id {{unknown}}."}]}""",
            Payload(answer).GetRawText());
    }

    [Fact]
    public async Task Concurrent_verbs_that_expect_no_version_see_each_others_effect_and_not_a_stale_version()
    {
        const string Lend = "mutation($input: BookLendInput!) { bookLend(input: $input) { book { version } errors { __typename } } }";
        var bookId = DemoId.Of<Book>(7).ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => library.PostAsync(Lend, new { input = new { bookId, idempotencyKey = $"verb-{i}" } })));

        var payloads = answers.Select(answer => answer.RootElement.GetProperty("data").GetProperty("bookLend").GetRawText()).Order().ToList();
        Assert.Equal("""{"book":{"version":2},"errors":[]}""", payloads[^1]);
        Assert.All(payloads.SkipLast(1), payload => Assert.Equal("""{"book":null,"errors":[{"__typename":"BookNotAvailable"}]}""", payload));
    }

    private static JsonElement Payload(JsonDocument answer) => answer.RootElement.GetProperty("data").GetProperty("bookChange");
}
