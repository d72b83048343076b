using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Credit;

[ObjectType<CustomerCredit>(Fields =
[
    nameof(CustomerCredit.Policy), nameof(CustomerCredit.Limit), nameof(CustomerCredit.Receivable), nameof(CustomerCredit.Overdue),
    nameof(CustomerCredit.OpenOrders), nameof(CustomerCredit.DeliveredNotBilled), nameof(CustomerCredit.Exposure),
    nameof(CustomerCredit.Available),
])]
[Description("What a customer owes and will owe, against what the customer may owe. Receivable and overdue are Finance's figures, as Sales heard them last.")]
public static class CustomerCreditType
{
}
