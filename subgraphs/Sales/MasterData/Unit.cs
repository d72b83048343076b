using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.MasterData;

/// <summary>What Sales keeps of Inventory's unit.</summary>
public sealed class Unit : ICompanyOwned
{
    public required Id<Unit> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>How many decimals a quantity in this unit may have.</summary>
    public required int Scale { get; set; }

    /// <summary>The owner's version: an older snapshot is ignored.</summary>
    public required int SourceVersion { get; set; }
}
