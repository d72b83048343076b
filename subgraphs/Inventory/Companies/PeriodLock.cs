using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Companies;

/// <summary>Whether Finance takes postings in one of its periods; stock documents follow, so that what moves can also be booked.</summary>
public sealed class PeriodLock(Id<FiscalPeriod> id) : ICompanyOwned
{
    public Id<FiscalPeriod> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public bool Locked { get; private set; }

    /// <summary>The period's version that said so.</summary>
    public int SourceVersion { get; private set; }

    /// <summary>Takes over what Finance says, unless something newer is known.</summary>
    public void Apply(int version, DateOnly startsOn, DateOnly endsOn, bool locked)
    {
        if (version > SourceVersion)
        {
            SourceVersion = version;
            StartsOn = startsOn;
            EndsOn = endsOn;
            Locked = locked;
        }
    }
}
