using System.ComponentModel;

namespace ErpSystem.Finance.Journals;

[Description("What a journal records; the sales, purchase and tax locks of periods look at it.")]
public enum JournalKind
{
    Sales,
    Purchase,
    Bank,
    Stock,
    General,
}
