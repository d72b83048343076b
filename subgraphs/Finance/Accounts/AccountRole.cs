using System.ComponentModel;

namespace ErpSystem.Finance.Accounts;

[Description("What the ledger posts by itself; a company says which account plays each role.")]
public enum AccountRole
{
    Receivable,
    Stock,
    CostOfGoods,
    StockAdjustment,
    GoodsReceived,
    Revenue,
    OutputTax,
    Bank,
    ExchangeGain,
    ExchangeLoss,
}
