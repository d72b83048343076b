using ErpSystem.Finance.Accounts;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Demo;

/// <summary>A trading company's chart of accounts, and which account plays which role.</summary>
internal static class DemoChart
{
    public static IReadOnlyList<Account> Accounts { get; } = Make(
    [
        ("1000", "Assets", AccountType.Asset, null),
        ("1100", "Bank", AccountType.Asset, null),
        ("1200", "Trade receivables", AccountType.Asset, AccountControl.Receivable),
        ("1400", "Stock", AccountType.Asset, AccountControl.Stock),
        ("1500", "Input tax", AccountType.Asset, null),
        ("1600", "Office equipment", AccountType.Asset, null),
        ("2000", "Liabilities", AccountType.Liability, null),
        ("2100", "Trade payables", AccountType.Liability, null),
        ("2150", "Goods received, not invoiced", AccountType.Liability, null),
        ("2200", "Output tax", AccountType.Liability, null),
        ("3000", "Equity", AccountType.Equity, null),
        ("3100", "Share capital", AccountType.Equity, null),
        ("4000", "Income", AccountType.Income, null),
        ("4100", "Sales of goods", AccountType.Income, null),
        ("4800", "Exchange gains", AccountType.Income, null),
        ("5000", "Expenses", AccountType.Expense, null),
        ("5100", "Cost of goods sold", AccountType.Expense, null),
        ("5200", "Stock adjustments", AccountType.Expense, null),
        ("6100", "Salaries", AccountType.Expense, null),
        ("6200", "Rent", AccountType.Expense, null),
        ("6800", "Exchange losses", AccountType.Expense, null),
    ]);

    public static IReadOnlyList<AccountAssignment> Roles { get; } =
    [
        Role(AccountRole.Bank, "1100"), Role(AccountRole.Receivable, "1200"), Role(AccountRole.Stock, "1400"),
        Role(AccountRole.GoodsReceived, "2150"), Role(AccountRole.OutputTax, "2200"), Role(AccountRole.Revenue, "4100"),
        Role(AccountRole.ExchangeGain, "4800"), Role(AccountRole.ExchangeLoss, "6800"), Role(AccountRole.CostOfGoods, "5100"),
        Role(AccountRole.StockAdjustment, "5200"),
    ];

    public static Id<Account> Of(string code) => Accounts.Single(account => account.Code == code).Id;

    private static AccountAssignment Role(AccountRole role, string code) => new() { Role = role, AccountId = Of(code) };

    // The first account of each type is the group of the others.
    private static List<Account> Make(IReadOnlyList<(string Code, string Name, AccountType Type, AccountControl? Control)> rows)
    {
        var accounts = new List<Account>();
        foreach (var (index, (code, name, type, control)) in rows.Index())
        {
            var parent = accounts.Find(account => account.Type == type);
            accounts.Add(Account.Create(DemoId.Of<Account>(index + 1), code, name, type, parent is null, parent, control));
        }

        return accounts;
    }
}
