using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Tests.Lookups;

public sealed class StatementCountTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    private const string Everything =
        """
        query($first: Int!) {
          invoices(first: $first) {
            nodes {
              taxes { tax } entry { number journal { code } reversedBy { id } lines { nodes { account { code } } } } lines { nodes { net } }
              customer { balance { amount } overdue { amount } openInvoices { nodes { id } } }
              order { invoicedAmount { amount } outstandingAmount { amount } invoices { nodes { id } } }
              allocations { nodes { payment { number bankAccount { code } } } } creditNotes { nodes { lines { nodes { net } } } }
            }
          }
        }
        """;

    [Fact]
    public async Task As_many_statements_for_many_invoices_as_for_few()
    {
        await InvoicesAsync(2);
        var few = await CountAsync();
        await InvoicesAsync(5);

        Assert.Equal(few, await CountAsync());
    }

    private async Task InvoicesAsync(int orders)
    {
        for (var i = 0; i < orders; i++)
        {
            var order = new OrderEvents(finance);
            await order.DeliverAsync(order.Confirmed(), order.Shipped(2, 1, 60m), order.Returned(1, 0, 20m));
            var customer = Id<Customer>.Parse(order.CustomerId);
            var invoice = await finance.InvoiceAsync(customer, 10m);
            (await finance.PayAsync(customer, 5m, (invoice, 5m))).Done();
        }
    }

    private async Task<int> CountAsync()
    {
        finance.Commands.Reset();
        await finance.QueryAsync(Everything, new { first = 100 });
        return finance.Commands.Count;
    }
}
