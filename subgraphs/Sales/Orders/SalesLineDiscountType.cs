using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Orders;

[ObjectType<SalesLineDiscount>(Fields = [nameof(SalesLineDiscount.Percent), nameof(SalesLineDiscount.Amount)])]
[Description("What an order line costs less than quantity times unit price.")]
public static class SalesLineDiscountType
{
}
