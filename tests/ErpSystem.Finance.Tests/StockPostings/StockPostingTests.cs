using System.Net;
using ErpSystem.Testing;

namespace ErpSystem.Finance.Tests.StockPostings;

public sealed class StockPostingTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Theory]
    [InlineData("inventory.receipt.posted.v1", "100.5", "2150")]
    [InlineData("inventory.valuation.adjusted.v1", "12.34", "5200")]
    [InlineData("inventory.valuation.adjusted.v1", "-7.01", "5200")]
    public async Task A_document_delivered_twice_is_booked_once_against_its_account(string topic, string value, string against)
    {
        var moved = Document(topic, value);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => finance.DeliverAsync(moved)));

        var document = moved.Payload()["stockDocumentId"]!.GetValue<string>();
        var status = (await finance.QueryAsync("query($id: ID!) { stockDocumentById(id: $id) { status ledgerValue { amount } } }", new { id = document })).GetProperty("stockDocumentById");
        Assert.Equal(("MATCHED", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), (status.Text("status"), status.Amount("ledgerValue")));
        Assert.Equal(value, await finance.ScalarAsync<string>(
            $"SELECT trim_scale(sum(l.credit - l.debit))::text FROM finance.stock_posting s JOIN finance.journal_line l ON l.entry_id = s.entry_id JOIN finance.account a ON a.id = l.account_id WHERE a.code = '{against}' AND s.number = '{moved.Payload()["number"]}'"));
    }

    [Fact]
    public async Task A_document_without_value_is_noted_and_books_nothing()
    {
        var moved = Document("inventory.valuation.adjusted.v1", "0");

        await finance.DeliverAsync(moved);

        var document = moved.Payload()["stockDocumentId"]!.GetValue<string>();
        var status = (await finance.QueryAsync("query($id: ID!) { stockDocumentById(id: $id) { status ledgerValue { amount } } }", new { id = document })).GetProperty("stockDocumentById");
        Assert.Equal(("MATCHED", 0m), (status.Text("status"), status.Amount("ledgerValue")));
    }

    [Fact]
    public async Task Stock_in_another_currency_is_refused_and_kept()
    {
        var moved = Document("inventory.receipt.posted.v1", "5");
        moved.Payload()["currency"] = "USD";

        Assert.Equal(HttpStatusCode.OK, await finance.DeliverAsync(moved));

        Assert.Equal("FINANCE_WRONG_CURRENCY", await finance.ScalarAsync<string>($"SELECT code FROM finance.integration_exception WHERE event_id = '{moved.Id}'"));
    }

    [Fact]
    public async Task The_statuses_of_many_documents_cost_no_more_statements_than_that_of_one()
    {
        var ids = Enumerable.Range(0, 30).Select(_ => OrderEvents.NewId("stock_document")).ToList();
        const string query = "query($ids: [ID!]!) { stockDocumentsByIds(ids: $ids) { status ledgerValue { amount } } }";

        async Task<int> CountAsync(int documents)
        {
            finance.Commands.Reset();
            await finance.QueryAsync(query, new { ids = ids.Take(documents) });
            return finance.Commands.Count;
        }

        Assert.Equal(await CountAsync(1), await CountAsync(30));
    }

    private static TestEvent Document(string topic, string value)
    {
        var payload = new System.Text.Json.Nodes.JsonObject
        {
            ["stockDocumentId"] = OrderEvents.NewId("stock_document"),
            ["number"] = Guid.NewGuid().ToString("n")[..12],
            ["kind"] = "ADJUSTMENT",
            ["postingDate"] = "2026-10-05",
            ["currency"] = "EUR",
            ["value"] = value,
        };
        return new TestEvent(topic, payload);
    }
}
