using System.ComponentModel;

namespace ErpSystem.Finance.Accounts;

[Description("Which documents alone post to an account, so that it equals the sum of them.")]
public enum AccountControl
{
    [Description("Invoices, credit notes and payments of customers.")]
    Receivable,

    [Description("Stock documents.")]
    Stock,
}
