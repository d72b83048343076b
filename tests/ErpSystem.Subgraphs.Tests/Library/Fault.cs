namespace ErpSystem.Subgraphs.Tests.Library;

/// <summary>Something outside that is broken, by name, until somebody deletes the row.</summary>
public sealed class Fault(Id<Fault> id, string name) : IEntity<Fault>, ICompanyOwned
{
    public Id<Fault> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public string Name { get; private set; } = name;
}
