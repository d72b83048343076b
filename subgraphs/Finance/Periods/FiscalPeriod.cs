using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Periods;

/// <summary>A stretch of a fiscal year, mostly a month, that can be locked against postings.</summary>
public sealed class FiscalPeriod : IEntity<FiscalPeriod>, ICompanyOwned, IVersioned
{
    private FiscalPeriod()
    {
    }

    public Id<FiscalPeriod> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Its name for people: <c>2026-11</c>.</summary>
    public string Code { get; private set; } = "";

    public int FiscalYear { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public bool SalesLocked { get; private set; }

    public bool PurchaseLocked { get; private set; }

    public bool TaxLocked { get; private set; }

    public bool AllLocked { get; private set; }

    public bool HardLocked { get; private set; }

    /// <summary>The locks that are closed; none when the period is open.</summary>
    public IReadOnlyList<PeriodLock> Locks => [.. Enum.GetValues<PeriodLock>().Where(IsClosed)];

    public static FiscalPeriod Create(Id<FiscalPeriod> id, string code, int fiscalYear, DateOnly startsOn, DateOnly endsOn) =>
        endsOn < startsOn
            ? throw Texts.Refused("must not be before the start", "endsOn")
            : new FiscalPeriod { Id = id, Code = code, FiscalYear = fiscalYear, StartsOn = startsOn, EndsOn = endsOn };

    public bool IsClosed(PeriodLock scope) => scope switch
    {
        PeriodLock.Sales => SalesLocked,
        PeriodLock.Purchase => PurchaseLocked,
        PeriodLock.Tax => TaxLocked,
        PeriodLock.All => AllLocked,
        _ => HardLocked,
    };

    public void Close(PeriodLock scope) => Set(scope, closed: true);

    /// <summary>Opens a lock; a hard one stays closed for good.</summary>
    public void Reopen(PeriodLock scope)
    {
        if (HardLocked)
        {
            throw new DomainException(new FinancePeriodLocked(Code, PeriodLock.Hard)) { Entity = this };
        }

        Set(scope, closed: false);
    }

    private void Set(PeriodLock scope, bool closed)
    {
        switch (scope)
        {
            case PeriodLock.Sales:
                SalesLocked = closed;
                break;
            case PeriodLock.Purchase:
                PurchaseLocked = closed;
                break;
            case PeriodLock.Tax:
                TaxLocked = closed;
                break;
            case PeriodLock.All:
                AllLocked = closed;
                break;
            default:
                HardLocked = closed;
                break;
        }
    }
}
