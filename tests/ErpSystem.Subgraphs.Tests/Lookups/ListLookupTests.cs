using System.Text.Json;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Lookups;

public sealed class ListLookupTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    private const string Books = "query($ids: [ID!]!) { booksByIds(ids: $ids) { id title } }";

    [Fact]
    public async Task Answers_come_in_the_order_of_the_keys_and_null_is_not_found()
    {
        var ids = new[] { Id(5), Id(999), Id(1), Id(5) };

        using var answer = await library.PostAsync(Books, new { ids });

        Assert.Equal("Title 0005,,Title 0001,Title 0005", Titles(answer.RootElement.GetProperty("data").GetProperty("booksByIds")));
        Assert.False(answer.RootElement.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task A_malformed_id_is_null_and_an_error_at_its_index_and_harms_no_other_key()
    {
        var ids = new[] { Id(1), "book_", DemoId.Of<Shelf>(1).ToString(), Id(2), Id(3).ToUpperInvariant() };

        Snapshot.Match(await library.AnswerAsync(Books, new { ids }));
    }

    [Fact]
    public async Task A_thousand_keys_are_one_statement_and_one_more_is_refused()
    {
        using var sql = new SqlCounter(library.DatabaseName);

        using var thousand = await library.PostAsync(Books, new { ids = Enumerable.Range(1, 1000).Select(Id) });
        var statements = sql.Count;
        using var more = await library.PostAsync(Books, new { ids = Enumerable.Range(1, 1001).Select(Id) });

        Assert.Equal(1000, thousand.RootElement.GetProperty("data").GetProperty("booksByIds").GetArrayLength());
        Assert.Equal(1, statements);
        Assert.Equal("TOO_MANY_KEYS", Code(more));
    }

    [Fact]
    public async Task Aliased_groups_of_one_document_share_one_statement()
    {
        using var sql = new SqlCounter(library.DatabaseName);
        var query = $"query {{ {string.Join(' ', Enumerable.Range(1, 12).Select(i => $"_{i}: booksByIds(ids: [\"{Id(i)}\"]) {{ title weight(gramsPerPage: \"{i}\") {{ value }} }}"))} }}";

        using var answer = await library.PostAsync(query);

        Assert.Equal(1, sql.Count);
        Assert.Equal("Title 0012", answer.RootElement.GetProperty("data").GetProperty("_12")[0].GetProperty("title").GetString());
        Assert.Equal("309", answer.RootElement.GetProperty("data").GetProperty("_3")[0].GetProperty("weight").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_lookup_by_another_key_has_its_list_too()
    {
        using var answer = await library.PostAsync("""{ booksByIsbns(isbns: ["ISBN-0002", "none", "ISBN-0001"]) { title } }""");

        Assert.Equal("Title 0002,,Title 0001", Titles(answer.RootElement.GetProperty("data").GetProperty("booksByIsbns")));
    }

    [Fact]
    public async Task A_stub_is_given_for_any_well_formed_id_without_asking_the_database()
    {
        using var sql = new SqlCounter(library.DatabaseName);
        var reader = DemoId.Of<Reader>(4711);

        using var answer = await library.PostAsync("query($id: ID!) { readersByIds(ids: [$id]) { id fines { amount currencyCode } } }", new { id = reader.ToString() });

        Assert.Equal(
            $$"""{"readersByIds":[{"id":"{{reader}}","fines":[{"amount":"1.50","currencyCode":"EUR"},{"amount":"100","currencyCode":"JPY"}]}]}""",
            answer.RootElement.GetProperty("data").GetRawText());
        Assert.Equal(0, sql.Count);
    }

    [Fact]
    public async Task A_single_lookup_of_a_malformed_id_is_null_with_a_code()
    {
        using var answer = await library.PostAsync("""{ bookById(id: "nonsense") { title } }""");

        Assert.Equal("INVALID_ID", Code(answer));
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("data").GetProperty("bookById").ValueKind);
    }

    [Fact]
    public async Task Without_the_permission_existing_and_absent_ids_look_alike()
    {
        var id = DemoId.Of<Shelf>(1).ToString();
        var absent = DemoId.Of<Shelf>(999).ToString();

        Snapshot.Match(await library.AnswerAsync(
            "query($id: ID!, $absent: ID!) { a: shelfById(id: $id) { name } b: shelfById(id: $absent) { name } shelvesByIds(ids: [$id, $absent]) { name } }",
            new { id, absent },
            caller: "reader"));
    }

    private static string Id(int index) => DemoId.Of<Book>(index).ToString();

    private static string Titles(JsonElement list) =>
        string.Join(',', list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? "" : item.GetProperty("title").GetString()));

    private static string? Code(JsonDocument answer) => answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
