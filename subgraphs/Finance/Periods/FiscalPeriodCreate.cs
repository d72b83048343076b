using System.ComponentModel;
using System.Globalization;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Periods;

[MutationType]
public static class FiscalPeriodCreate
{
    [Description("Opens a period for postings; periods of a company do not overlap.")]
    [Authorize("finance.period.create"), Fails<InvalidInput>, Fails<FinanceAlreadyTaken>]
    public static Task<FiscalPeriod> FiscalPeriodCreateAsync(FiscalPeriodCreateInput input, [FromServices] FinanceDbContext db)
    {
        var code = input.Code ?? input.StartsOn.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var period = FiscalPeriod.Create(
            Id<FiscalPeriod>.New(db.Time),
            Texts.Required(code, 20, "code"),
            input.FiscalYear ?? input.StartsOn.Year,
            input.StartsOn,
            input.EndsOn);
        db.FiscalPeriods.Add(period);
        return Task.FromResult(period);
    }
}

[Description("The fiscal year is the start's year unless another is given.")]
public sealed record FiscalPeriodCreateInput(DateOnly StartsOn, DateOnly EndsOn, string IdempotencyKey, int? FiscalYear, string? Code);
