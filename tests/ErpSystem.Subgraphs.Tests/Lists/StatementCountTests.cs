using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Lists;

public sealed class StatementCountTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public async Task The_statement_of_a_nested_list_asks_for_its_parents_alone()
    {
        using var sql = new SqlCounter(library.DatabaseName);

        await library.PostAsync("{ shelves { nodes { books(first: 2, orderBy: { field: PAGES, direction: DESC }) { nodes { title } } } } }");

        Snapshot.Match(sql.Statements[^1]);
    }

    [Theory]
    [InlineData("{ books(first: N) { nodes { title shelf { name } } } }", 2)]
    [InlineData("{ books(first: N) { nodes { shelf { books(first: 3) { nodes { title shelf { name } } } } } } }", 4)]
    [InlineData("{ shelves(first: N) { nodes { books { totalCount nodes { title } } } } }", 3)]
    [InlineData("{ books(first: N) { nodes { auditTrail { nodes { action } } again: auditTrail(first: 1) { nodes { operation } } } } }", 3)]
    [InlineData("{ books(first: N) { nodes { ...on Book { shelf { name } } ...Rest } } } fragment Rest on Book { shelf { id } other: shelf { name } }", 2)]
    [InlineData("{ shelves(first: N) { nodes { books(first: 1) { totalCount } books(first: 1) { nodes { title } } } } }", 3)]
    public async Task Statements_do_not_grow_with_rows(string query, int statements)
    {
        using var sql = new SqlCounter(library.DatabaseName);

        foreach (var rows in new[] { 2, 100 })
        {
            sql.Reset();
            using var answer = await library.PostAsync(query.Replace("N)", $"{rows})", StringComparison.Ordinal));

            Assert.False(answer.RootElement.TryGetProperty("errors", out _), answer.RootElement.GetRawText());
            Assert.True(statements == sql.Count, $"{rows} rows: {string.Join("\n\n", sql.Statements)}");
        }
    }
}
