using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Orders;

[ObjectType<SalesLineTax>(Fields = [nameof(SalesLineTax.Code), nameof(SalesLineTax.Rate)])]
[Description("The tax that an order line bears. Its amount is computed per code on the whole order, not per line.")]
public static class SalesLineTaxType
{
}
