using System.ComponentModel;

namespace ErpSystem.Finance.StockPostings;

[Description("Whether a stock document stands in the ledger; the amounts have no say in it.")]
public enum StockDocumentStatus
{
    [Description("Its posting stands in the ledger.")]
    Matched,

    [Description("Finance has not applied its event yet.")]
    InTransit,

    [Description("Its event could not be applied: see financeIntegrationExceptions.")]
    Exception,
}
