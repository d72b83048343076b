using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Orders;

[ObjectType<SalesTaxTotal>(Fields =
    [nameof(SalesTaxTotal.Code), nameof(SalesTaxTotal.Rate), nameof(SalesTaxTotal.Base), nameof(SalesTaxTotal.Tax)])]
[Description("The tax of one code and rate on an order.")]
public static class SalesTaxTotalType
{
}
