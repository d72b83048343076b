using System.ComponentModel;

namespace ErpSystem.Finance.Periods;

[Description("What a lock keeps out of a period.")]
public enum PeriodLock
{
    [Description("Entries of sales journals, unless somebody who may overrides it.")]
    Sales,

    [Description("Entries of purchase journals, unless somebody who may overrides it.")]
    Purchase,

    [Description("Entries with tax, unless somebody who may overrides it.")]
    Tax,

    [Description("All entries, unless somebody who may overrides it.")]
    All,

    [Description("All entries, without exception and for good.")]
    Hard,
}
