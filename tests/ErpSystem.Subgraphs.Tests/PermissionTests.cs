using System.Text.Json;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests;

public sealed class PermissionTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public async Task A_field_without_its_permission_is_null_beside_the_others()
    {
        var id = DemoId.Of<Book>(1).ToString();

        Snapshot.Match(await library.AnswerAsync(
            "query($id: ID!) { bookById(id: $id) { title insuredValue { amount } auditTrail { totalCount } } shelves { totalCount } }", new { id }, caller: "reader"));
    }

    [Fact]
    public async Task A_mutation_without_its_permission_is_null_and_asks_the_database_nothing()
    {
        using var sql = new SqlCounter(library.DatabaseName);

        using var answer = await library.PostAsync(
            "mutation($id: ID!) { bookLend(input: { bookId: $id, idempotencyKey: \"forbidden\" }) { replayed } }", new { id = DemoId.Of<Book>(1).ToString() }, caller: "reader");

        Assert.Equal("FORBIDDEN", answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("data").GetProperty("bookLend").ValueKind);
        Assert.Equal(0, sql.Count);
    }

    [Theory]
    [InlineData("sales.order.cancel", "sales.order.cancel", true)]
    [InlineData("sales.order.*", "sales.order.cancel", true)]
    [InlineData("sales.*", "sales.order.cancel", true)]
    [InlineData("*", "sales.order.cancel", true)]
    [InlineData("sales.order", "sales.order.cancel", false)]
    [InlineData("sales.order.cancel", "sales.order", false)]
    [InlineData("sale.*", "sales.order", false)]
    [InlineData("", "sales.order", false)]
    public void A_permission_holds_for_itself_or_for_all_below_it(string held, string asked, bool holds) =>
        Assert.Equal(holds, new Caller("somebody", "client", default, new HashSet<string> { held }).Holds(asked));
}
