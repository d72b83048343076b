namespace ErpSystem.Subgraphs.Tests.Library;

public sealed class Shelf(Id<Shelf> id, string name) : IEntity<Shelf>, ICompanyOwned
{
    public Id<Shelf> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public string Name { get; private set; } = name;
}
