using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Periods;

[ObjectType<FiscalPeriod>(Key = "id", Fields =
[
    nameof(FiscalPeriod.Id), nameof(FiscalPeriod.Code), nameof(FiscalPeriod.FiscalYear), nameof(FiscalPeriod.StartsOn),
    nameof(FiscalPeriod.EndsOn), nameof(FiscalPeriod.Locks), nameof(FiscalPeriod.Version),
])]
[Description("A stretch of a fiscal year, mostly a month, that can be locked against postings.")]
public static class FiscalPeriodType;
