namespace ErpSystem.Subgraphs;

/// <summary>A row of one company: every query filters by it, inserts are given it.</summary>
public interface ICompanyOwned
{
    /// <summary>The company; set by the kit on insert.</summary>
    Id<Company> CompanyId { get; }
}
