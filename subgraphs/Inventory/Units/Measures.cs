using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Units;

/// <summary>The units in use and the conversions between them: turns a stated quantity into a product's base unit, exactly or not at all.</summary>
public sealed class Measures
{
    private readonly Dictionary<string, Unit> byCode;
    private readonly Dictionary<Id<Unit>, Unit> byId;
    private readonly ILookup<Id<Product>?, UnitConversion> conversions;

    public Measures(IReadOnlyList<Unit> units, IEnumerable<UnitConversion> conversions)
    {
        byCode = units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        byId = units.ToDictionary(unit => unit.Id);
        this.conversions = conversions.Where(conversion => !conversion.Archived).ToLookup(conversion => conversion.ProductId);
    }

    public Unit BaseUnit(Product product) => byId[product.BaseUnitId];

    /// <summary>A quantity above zero, in the product's base unit.</summary>
    public Quantity Positive(Product product, Quantity stated, IReadOnlyList<string> path)
    {
        return stated.Value > 0
            ? ToBase(product, stated, path)
            : throw new DomainException(InventoryQuantityRefused.NotPositive(stated.Unit, path));
    }

    /// <summary>A quantity that is not below zero, in the product's base unit.</summary>
    public Quantity Counted(Product product, Quantity stated, IReadOnlyList<string> path)
    {
        return stated.Value >= 0
            ? ToBase(product, stated, path)
            : throw new DomainException(InventoryQuantityRefused.Negative(stated.Unit, path));
    }

    /// <summary>A change up or down, in the product's base unit.</summary>
    public Quantity Change(Product product, Quantity stated, IReadOnlyList<string> path)
    {
        return stated.Value != 0
            ? ToBase(product, stated, path)
            : throw new DomainException(InventoryQuantityRefused.Zero(stated.Unit, path));
    }

    private Quantity ToBase(Product product, Quantity stated, IReadOnlyList<string> path)
    {
        var target = BaseUnit(product);
        var unit = byCode.GetValueOrDefault(stated.Unit);
        if (unit is null || (unit.Archived && unit.Id != target.Id))
        {
            throw new DomainException(InventoryQuantityRefused.UnknownUnit(stated.Unit, path));
        }

        if (!Amounts.Fits(stated.Value, unit.Scale))
        {
            throw new DomainException(InventoryQuantityRefused.WrongScale(unit.Code, unit.Scale, path));
        }

        if (Math.Abs(stated.Value) >= Amounts.Limit)
        {
            throw new DomainException(InventoryQuantityRefused.TooLarge(unit.Code, path));
        }

        var value = unit.Id == target.Id ? Amounts.AtScale(stated.Value, target.Scale) : Converted(product, stated.Value, unit, target, path);
        return Math.Abs(value) < Amounts.Limit
            ? new Quantity(value, target.Code)
            : throw new DomainException(InventoryQuantityRefused.TooLarge(unit.Code, path));
    }

    private decimal Converted(Product product, decimal value, Unit unit, Unit target, IReadOnlyList<string> path)
    {
        var conversion = Between(product.Id, unit.Id, target.Id)
            ?? Between(null, unit.Id, target.Id)
            ?? throw new DomainException(InventoryQuantityRefused.NotConvertible(unit.Code, target.Code, path));
        return conversion.Convert(value, unit.Id, target.Scale)
            ?? throw new DomainException(InventoryQuantityRefused.NotExact(unit.Code, target.Code, path));
    }

    private UnitConversion? Between(Id<Product>? product, Id<Unit> one, Id<Unit> other)
    {
        return conversions[product].FirstOrDefault(conversion =>
            (conversion.FromUnitId == one && conversion.ToUnitId == other)
            || (conversion.FromUnitId == other && conversion.ToUnitId == one));
    }
}
