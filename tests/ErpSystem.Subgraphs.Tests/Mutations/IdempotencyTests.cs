using System.Text.Json;
using ErpSystem.Subgraphs.Hosting;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Mutations;

public sealed class IdempotencyTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Add = "mutation($input: BookAddInput!) { bookAdd(input: $input) { replayed book { id title version } errors { __typename ... on Error { code message path } } } }";
    private const string Lend = "mutation($input: BookLendInput!) { bookLend(input: $input) { replayed book { id state version } errors { __typename ... on Error { code } } } }";

    [Fact]
    public async Task A_repeat_answers_the_entitys_current_state_and_changes_nothing()
    {
        var input = Input("replay", "replay-1");
        using var first = await library.PostAsync(Add, new { input });
        var id = Payload(first).GetProperty("book").GetProperty("id").GetString()!;
        await library.PostAsync(
            "mutation($input: BookChangeInput!) { bookChange(input: $input) { errors { __typename } } }",
            new { input = new { bookId = id, expectedVersion = 1, title = "Renamed" } });

        using var repeat = await library.PostAsync(Add, new { input });

        Assert.False(Payload(first).GetProperty("replayed").GetBoolean());
        Assert.True(Payload(repeat).GetProperty("replayed").GetBoolean());
        Assert.Equal($$"""{"id":"{{id}}","title":"Renamed","version":2}""", Payload(repeat).GetProperty("book").GetRawText());
        Assert.Equal(1, await CountAsync("book WHERE isbn = 'replay'"));
    }

    [Fact]
    public async Task Another_order_of_fields_and_another_writing_of_a_number_are_the_same_input()
    {
        using var first = await library.PostAsync(
            """mutation { bookAdd(input: { isbn: "same", title: "T", price: { amount: "1.50", currencyCode: "EUR" }, idempotencyKey: "same-1" }) { replayed } }""");
        using var second = await library.PostAsync(
            """mutation { bookAdd(input: { idempotencyKey: "same-1", price: { currencyCode: "EUR", amount: "1.5" }, title: "T", isbn: "same" }) { replayed } }""");

        Assert.True(Payload(second).GetProperty("replayed").GetBoolean());
    }

    [Fact]
    public async Task The_same_key_with_another_input_is_a_conflict()
    {
        await library.PostAsync(Add, new { input = Input("conflict", "conflict-1") });

        using var other = await library.PostAsync(Add, new { input = Input("another", "conflict-1") });

        Assert.Equal("IDEMPOTENCY_CONFLICT", Payload(other).GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, Payload(other).GetProperty("book").ValueKind);
        Assert.Equal(0, await CountAsync("book WHERE isbn = 'another'"));
    }

    [Fact]
    public async Task A_concurrent_repeat_waits_for_the_first_and_is_its_replay()
    {
        var input = new { bookId = DemoId.Of<Book>(1).ToString(), idempotencyKey = "race-1", slowly = true };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => library.PostAsync(Lend, new { input })));

        Assert.Equal(3, answers.Count(answer => Payload(answer).GetProperty("replayed").GetBoolean()));
        Assert.All(answers, answer => Assert.Equal(0, Payload(answer).GetProperty("errors").GetArrayLength()));
        Assert.All(answers, answer => Assert.Equal("LENT_OUT", Payload(answer).GetProperty("book").GetProperty("state").GetString()));
        Assert.Equal(2, await CountAsync($"outbox WHERE aggregate_id = '{DemoId.Of<Book>(1).Value}'"));
    }

    [Fact]
    public async Task A_failure_does_not_use_the_key_up()
    {
        var input = Input("later", "later-1", amount: "-1");
        using var refused = await library.PostAsync(Add, new { input });

        using var corrected = await library.PostAsync(Add, new { input = Input("later", "later-1") });

        Assert.Equal("INVALID_INPUT", Payload(refused).GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal("""["price","amount"]""", Payload(refused).GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.False(Payload(corrected).GetProperty("replayed").GetBoolean());
        Assert.Equal(0, Payload(corrected).GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Companies_do_not_share_keys()
    {
        await library.PostAsync(Add, new { input = Input("mine", "shared-key") });

        using var theirs = await library.PostAsync(Add, new { input = Input("theirs", "shared-key") }, caller: "other");

        Assert.False(Payload(theirs).GetProperty("replayed").GetBoolean());
        Assert.Equal(0, Payload(theirs).GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_key_has_1_to_64_characters(string key)
    {
        using var answer = await library.PostAsync(Add, new { input = Input("key", key) });

        Assert.Equal("INVALID_IDEMPOTENCY_KEY", answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Keys_are_forgotten_after_seven_days()
    {
        await library.PostAsync(Add, new { input = Input("old", "old-1") });
        await library.PostAsync(Add, new { input = Input("young", "young-1") });
        await Sql.RunAsync(library.AdminConnectionString, "UPDATE library.idempotency SET created_at = now() - interval '7 days 1 second' WHERE key = 'old-1'");
        await using var db = library.Context(LibraryFixture.OtherCompany);

        await IdempotencyPurge<LibraryDbContext>.PurgeAsync(db, CancellationToken.None);

        Assert.Equal(0, await CountAsync("idempotency WHERE key = 'old-1'"));
        Assert.Equal(1, await CountAsync("idempotency WHERE key = 'young-1'"));
    }

    private static object Input(string isbn, string key, string amount = "10") =>
        new { isbn, title = $"Title of {isbn}", price = new { amount, currencyCode = "EUR" }, idempotencyKey = key };

    private static JsonElement Payload(JsonDocument answer) => answer.RootElement.GetProperty("data").EnumerateObject().Single().Value;

    private Task<long> CountAsync(string from) => Sql.ScalarAsync<long>(library.AdminConnectionString, $"SELECT count(*) FROM library.{from}");
}
