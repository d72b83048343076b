using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Units;

/// <summary>A unit of measure; its code stands in every quantity, its scale says how many decimals a quantity may have.</summary>
public sealed class Unit : IEntity<Unit>, ICompanyOwned, IVersioned
{
    public const int MaxScale = 6;

    private Unit(Id<Unit> id, string code, string name, int scale)
    {
        Id = id;
        Code = code;
        Name = name;
        Scale = scale;
    }

    public Id<Unit> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public int Scale { get; private set; }

    public bool Archived { get; private set; }

    public int Version { get; private set; }

    public static Unit Create(Id<Unit> id, string code, string name, int scale)
    {
        return new Unit(id, Texts.Code(code, "code", 12), Texts.Name(name), Checked(scale));
    }

    /// <summary>Renames the unit and may give it more decimals; fewer would make quantities already written invalid.</summary>
    public void Update(string? name, int? scale)
    {
        Name = name is null ? Name : Texts.Name(name);
        if (scale is not { } wanted)
        {
            return;
        }

        Scale = Checked(wanted) >= Scale
            ? wanted
            : throw new DomainException(new InvalidInput("The scale of a unit can grow, not shrink.", ["input", "scale"]));
    }

    public void Archive() => Archived = true;

    public void Restore() => Archived = false;

    /// <summary>Refuses new products in an archived unit.</summary>
    public void ExpectInUse(IReadOnlyList<string> path)
    {
        if (Archived)
        {
            throw new DomainException(new InventoryArchived(Id) { Path = path });
        }
    }

    private static int Checked(int scale)
    {
        return scale is >= 0 and <= MaxScale
            ? scale
            : throw new DomainException(new InvalidInput($"The scale of a unit lies between 0 and {MaxScale}.", ["input", "scale"]));
    }
}
