using System.ComponentModel;

namespace ErpSystem.Finance.Accounts;

[Description("Which side of the statements an account stands on.")]
public enum AccountType
{
    Asset,
    Liability,
    Equity,
    Income,
    Expense,
}
