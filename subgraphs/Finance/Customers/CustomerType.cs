using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Customers;

/// <summary>What Finance says about Sales' customer.</summary>
[ObjectType<Customer>(Key = "id", Fields = [nameof(Customer.Id)])]
public static class CustomerType;
