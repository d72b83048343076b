using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Orders;

[ObjectType<SalesOrderTotals>(Fields = [nameof(SalesOrderTotals.Net), nameof(SalesOrderTotals.Tax), nameof(SalesOrderTotals.Gross)])]
[Description("What an order comes to: sums of rounded figures.")]
public static class SalesOrderTotalsType
{
    [Description("The tax of each code and rate, on the sum of its lines' nets.")]
    public static IDataLoaderResult<IReadOnlyList<SalesTaxTotal>> Taxes(
        [Parent] SalesOrderTotals totals, [FromServices] SalesTaxTotalsLoader taxes) => taxes.Load(totals.OrderId);
}
