using System.Text.Json;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Lists;

public sealed class ConnectionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Theory]
    [InlineData("{ field: ISBN }")]
    [InlineData("{ field: ISBN, direction: DESC }")]
    [InlineData("{ field: PAGES }")]
    [InlineData("{ field: PAGES, direction: DESC }")]
    [InlineData("{ field: SHELF_ID, direction: DESC }, { field: PAGES }")]
    [InlineData("{ field: PRICE, direction: DESC }")]
    [InlineData("{ field: PUBLISHED }")]
    public async Task Pages_read_forward_and_backward_join_to_the_whole_list(string orderBy)
    {
        var whole = Isbns(await PageAsync(orderBy, "first: 100"));
        var forward = new List<string>();
        var backward = new List<string>();

        var after = "";
        for (JsonElement page; ; after = $", after: \"{page.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"")
        {
            page = await PageAsync(orderBy, $"first: 5{after}");
            forward.AddRange(Isbns(page));
            Assert.Equal(after != "", page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }
        }

        var before = "";
        for (JsonElement page; ; before = $", before: \"{page.GetProperty("pageInfo").GetProperty("startCursor").GetString()}\"")
        {
            page = await PageAsync(orderBy, $"last: 5{before}");
            backward.InsertRange(0, Isbns(page));
            if (!page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean())
            {
                break;
            }
        }

        Assert.Equal(12, whole.Count);
        Assert.Equal(whole, forward);
        Assert.Equal(whole, backward);
    }

    [Theory]
    [InlineData("ASC")]
    [InlineData("DESC")]
    public async Task Missing_values_come_last_both_ways(string direction)
    {
        var page = await PageAsync($"{{ field: PAGES, direction: {direction} }}", "first: 100");

        var pages = page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("pages").ValueKind).ToList();
        Assert.Equal(9, pages.IndexOf(JsonValueKind.Null));
        Assert.All(pages.Skip(9), kind => Assert.Equal(JsonValueKind.Null, kind));
    }

    [Fact]
    public async Task A_cursor_stays_where_it_is_when_rows_before_it_come_and_go()
    {
        var first = await PageAsync("{ field: TITLE }", "first: 3");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = Isbns(await PageAsync("{ field: TITLE }", $"first: 3, after: \"{cursor}\""));
        await library.PostAsync("""mutation { bookAdd(input: { isbn: "ISBN-AAAA", title: "AAAA", price: { amount: "1", currencyCode: "EUR" }, idempotencyKey: "cursor" }) { replayed } }""");

        var again = Isbns(await PageAsync("{ field: TITLE }", $"first: 3, after: \"{cursor}\""));

        await Sql.RunAsync(library.AdminConnectionString, "DELETE FROM library.book WHERE isbn = 'ISBN-AAAA'");
        Assert.Equal(rest, again);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("e30")]
    [InlineData("bnVsbA")]
    [InlineData("FROM-ANOTHER-ORDER")]
    public async Task A_cursor_of_another_order_or_of_nobody_is_refused(string cursor)
    {
        if (cursor == "FROM-ANOTHER-ORDER")
        {
            cursor = (await PageAsync("{ field: TITLE }", "first: 1")).GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        }

        using var answer = await library.PostAsync($$"""{ books(orderBy: { field: PAGES }, after: "{{cursor}}") { nodes { id } } }""");

        Assert.Equal("INVALID_CURSOR", Code(answer));
    }

    [Theory]
    [InlineData("first: 101")]
    [InlineData("first: -1")]
    [InlineData("first: 1, last: 1")]
    public async Task A_page_that_cannot_be_is_refused(string page)
    {
        using var answer = await library.PostAsync($"{{ books({page}) {{ nodes {{ id }} }} }}");

        Assert.Equal("INVALID_PAGE", Code(answer));
    }

    [Theory]
    [InlineData("""{ isbn: { eq: "ISBN-0003" } }""", "3")]
    [InlineData("""{ isbn: { in: ["ISBN-0003", "ISBN-0001"] } }""", "1,3")]
    [InlineData("""{ title: { contains: "ITLE 001" } }""", "10,11,12")]
    [InlineData("""{ title: { startsWith: "title 000" }, pages: { gt: 103 } }""", "5,6")]
    [InlineData("""{ title: { endsWith: "%" } }""", "")]
    [InlineData("""{ pages: { isNull: true } }""", "4,8,12")]
    [InlineData("""{ pages: { isNull: false, lte: 101 } }""", "1,7")]
    [InlineData("""{ price: { gte: "10.5", lt: "12.5" } }""", "10,11")]
    [InlineData("""{ published: { eq: "2020-01-03" } }""", "2")]
    [InlineData("""{ state: { eq: LENT_OUT } }""", "")]
    [InlineData("""{ shelfId: { isNull: true } }""", "5,10")]
    [InlineData("""{ shelfId: { eq: "SHELF" }, OR: [{ isbn: { eq: "ISBN-0003" } }, { isbn: { eq: "ISBN-0006" } }, { isbn: { eq: "ISBN-0002" } }] }""", "3,6")]
    [InlineData("""{ NOT: { OR: [{ pages: { isNull: true } }, { pages: { gte: 102 } }] } }""", "1,7")]
    [InlineData("""{ AND: [{ pages: { gte: 101 } }, { NOT: { pages: { gt: 102 } } }] }""", "1,2,9")]
    [InlineData("""{}""", "1,2,3,4,5,6,7,8,9,10,11,12")]
    public async Task A_filter_keeps_what_all_its_conditions_allow(string where, string numbers)
    {
        where = where.Replace("SHELF\"", DemoId.Of<Shelf>(1) + "\"", StringComparison.Ordinal);

        using var answer = await library.PostAsync($"{{ books(where: {where}, first: 100) {{ totalCount nodes {{ isbn }} }} }}");

        var books = answer.RootElement.GetProperty("data").GetProperty("books");
        Assert.Equal(numbers, string.Join(',', Isbns(books).Select(isbn => int.Parse(isbn.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(books.GetProperty("nodes").GetArrayLength(), books.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_malformed_id_in_a_filter_has_a_code()
    {
        using var answer = await library.PostAsync("""{ books(where: { shelfId: { eq: "nonsense" } }) { totalCount } }""");

        Assert.Equal("INVALID_ID", Code(answer));
    }

    [Fact]
    public async Task The_total_is_counted_only_when_it_is_asked_for()
    {
        using var sql = new SqlCounter(library.DatabaseName);

        await library.PostAsync("{ books { nodes { id } } }");
        Assert.DoesNotContain(sql.Statements, statement => statement.Contains("count(", StringComparison.OrdinalIgnoreCase));

        sql.Reset();
        await library.PostAsync("{ books { totalCount } }");
        Assert.Single(sql.Statements, statement => statement.Contains("count(", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_nested_list_pages_below_each_parent()
    {
        Snapshot.Match(await library.AnswerAsync("{ shelves { nodes { name books(first: 2, where: { pages: { isNull: false } }, orderBy: { field: PRICE, direction: DESC }) { totalCount pageInfo { hasNextPage } edges { cursor node { isbn } } } } } }"));
    }

    private async Task<JsonElement> PageAsync(string orderBy, string page)
    {
        using var answer = await library.PostAsync($"{{ books(orderBy: [{orderBy}], {page}) {{ nodes {{ isbn pages }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
        return answer.RootElement.GetProperty("data").GetProperty("books").Clone();
    }

    private static List<string> Isbns(JsonElement books) => [.. books.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("isbn").GetString()!)];

    private static string? Code(JsonDocument answer) => answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
