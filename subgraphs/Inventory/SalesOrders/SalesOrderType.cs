using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.SalesOrders;

[ObjectType<SalesOrder>(Key = "id", Fields = [nameof(SalesOrder.Id)])]
public static class SalesOrderType;
