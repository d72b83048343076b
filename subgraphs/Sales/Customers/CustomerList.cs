using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Customers;

/// <summary>What customers can be found and sorted by.</summary>
public sealed class CustomerList : ListDefinition<Customer>
{
    public CustomerList()
    {
        Field(customer => customer.Number);
        Field(customer => customer.Name);
        FilterField(customer => customer.ExternalReference);
        FilterField(customer => customer.Archived);
        DefaultOrder(customer => customer.Number);
    }
}
