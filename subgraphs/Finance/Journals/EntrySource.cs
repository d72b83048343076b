using System.ComponentModel;

namespace ErpSystem.Finance.Journals;

[Description("Which kind of document an entry comes from; each document posts once.")]
public enum EntrySource
{
    Invoice,
    CreditNote,
    Payment,
    PaymentReversal,

    [Description("Money received earlier is set against an invoice of another rate.")]
    Allocation,
    StockDocument,
    ManualVoucher,

    [Description("Takes back another entry.")]
    Reversal,
}
