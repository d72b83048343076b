using System.ComponentModel;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Reports;

[ObjectType<CustomerStatement>(Fields =
[
    nameof(CustomerStatement.From), nameof(CustomerStatement.To), nameof(CustomerStatement.Opening), nameof(CustomerStatement.Charged),
    nameof(CustomerStatement.Settled), nameof(CustomerStatement.Closing),
])]
[Description("A customer's account between two days, in the company's currency; its lines are the customer's accountLines.")]
public static class CustomerStatementType
{
    public static Customer Customer([Parent] CustomerStatement statement) => new(statement.CustomerId);
}
