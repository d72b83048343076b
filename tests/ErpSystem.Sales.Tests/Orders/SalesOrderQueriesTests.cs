using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Tests.Orders;

public sealed class SalesOrderQueriesTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    private const string Page = """
        query($first: Int!) {
          salesOrders(first: $first, where: { status: { eq: CONFIRMED } }) {
            nodes {
              number customer { name addresses { city } billingAddress { city } } shippingAddress { city } priceList { code }
              totals { gross { amount } taxes { code tax { amount } } }
              lines { nodes { lineNumber product { id committedDemand { value } } warehouse { id } net { amount } tax { code } discount { amount { amount } } } }
            }
          }
        }
        """;

    [Fact]
    public async Task Statements_do_not_grow_with_orders()
    {
        var few = await StatementsAsync(2);
        var many = await StatementsAsync(50);

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 14);
    }

    [Fact]
    public async Task Orders_are_found_by_every_key_and_null_stands_where_there_is_none()
    {
        var ids = new object[] { DemoId.Of<SalesOrder>(3), "nonsense", DemoId.Of<SalesOrder>(99_999), DemoId.Of<SalesOrder>(3) };

        using var reply = await sales.PostAsync(
            "query($ids: [ID!]!, $reference: String!) { salesOrdersByIds(ids: $ids) { externalReference } salesOrderByExternalReference(externalReference: $reference) { id } }",
            new { ids, reference = "WEB-000003" });

        var data = reply.RootElement.GetProperty("data");
        Assert.Equal(
            """[{"externalReference":"WEB-000003"},null,null,{"externalReference":"WEB-000003"}]""", data.GetProperty("salesOrdersByIds").GetRawText());
        Assert.Equal(DemoId.Of<SalesOrder>(3).ToString(), data.GetProperty("salesOrderByExternalReference").Id());
        var error = Assert.Single(reply.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("INVALID_ID", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["salesOrdersByIds",1]""", error.GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Another_company_sees_nothing()
    {
        var data = await sales.QueryAsync(
            "query($id: ID!, $line: ID!) { salesOrderById(id: $id) { id } salesOrderLineById(id: $line) { id } salesOrders { totalCount } customers { totalCount } priceLists { totalCount } }",
            new { id = DemoId.Of<SalesOrder>(1), line = DemoId.Of<SalesOrderLine>(101) },
            SalesFixture.Stranger);

        Assert.Equal(
            """{"salesOrderById":null,"salesOrderLineById":null,"salesOrders":{"totalCount":0},"customers":{"totalCount":0},"priceLists":{"totalCount":0}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Without_the_permission_a_field_is_null_with_a_code_on_every_path()
    {
        using var reply = await sales.PostAsync(
            """{ customers { totalCount } salesOrderByExternalReference(externalReference: "WEB-000003") { customer { name } priceList { code } currency } }""",
            caller: SalesFixture.Reader);

        Assert.Equal(
            """{"customers":null,"salesOrderByExternalReference":{"customer":null,"priceList":null,"currency":"EUR"}}""",
            reply.RootElement.GetProperty("data").GetRawText());
        Assert.Equal(
            ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"],
            reply.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Pages_meet_without_gap_or_repeat()
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            var data = await sales.QueryAsync(
                "query($after: String) { salesOrders(first: 70, after: $after, orderBy: [{ field: ORDER_DATE }], where: { status: { in: [CONFIRMED, CANCELLED] } }) { nodes { id } pageInfo { hasNextPage endCursor } } }",
                new { after });
            var page = data.GetProperty("salesOrders");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.Id()));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(await sales.ScalarAsync<long>("SELECT count(*) FROM sales.sales_order WHERE status <> 'DRAFT'"), seen.Distinct().LongCount());
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Every_change_of_an_order_is_in_its_audit_trail()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 1));

        var data = await sales.QueryAsync(
            "query($id: ID!) { salesOrderById(id: $id) { auditTrail { nodes { action operation subject entityVersion } } } }", new { id = order.Id() });

        Assert.Equal(
            """[{"action":"CHANGED","operation":"salesOrderConfirm","subject":"developer","entityVersion":2},{"action":"CREATED","operation":"salesOrderCreate","subject":"developer","entityVersion":1}]""",
            data.GetProperty("salesOrderById").GetProperty("auditTrail").GetProperty("nodes").GetRawText());
    }

    private async Task<int> StatementsAsync(int first)
    {
        sales.Commands.Reset();
        var data = await sales.QueryAsync(Page, new { first });
        Assert.Equal(first, data.GetProperty("salesOrders").GetProperty("nodes").GetArrayLength());
        return sales.Commands.Count;
    }
}
