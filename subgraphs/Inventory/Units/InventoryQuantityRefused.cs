using System.ComponentModel;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Units;

/// <summary>A quantity that cannot be taken as stated; <c>code</c> says which rule it breaks.</summary>
[Description("A quantity that cannot be taken as stated; code says which rule it breaks.")]
public sealed record InventoryQuantityRefused : DomainError
{
    private InventoryQuantityRefused(string code, string message, string unit, IReadOnlyList<string> path)
        : base(code, message)
    {
        Unit = unit;
        Path = path;
    }

    /// <summary>Code of the unit as stated.</summary>
    public string Unit { get; }

    public static InventoryQuantityRefused NotPositive(string unit, IReadOnlyList<string> path)
    {
        return new("QUANTITY_NOT_POSITIVE", "The quantity must be above zero.", unit, path);
    }

    public static InventoryQuantityRefused Negative(string unit, IReadOnlyList<string> path)
    {
        return new("QUANTITY_NEGATIVE", "The quantity must not be below zero.", unit, path);
    }

    public static InventoryQuantityRefused Zero(string unit, IReadOnlyList<string> path)
    {
        return new("QUANTITY_ZERO", "The quantity must not be zero.", unit, path);
    }

    public static InventoryQuantityRefused TooLarge(string unit, IReadOnlyList<string> path)
    {
        return new("QUANTITY_TOO_LARGE", "The quantity is larger than any stock can be.", unit, path);
    }

    public static InventoryQuantityRefused UnknownUnit(string unit, IReadOnlyList<string> path)
    {
        return new("UNIT_UNKNOWN", "There is no such unit in use.", unit, path);
    }

    public static InventoryQuantityRefused WrongScale(string unit, int scale, IReadOnlyList<string> path)
    {
        return new("QUANTITY_SCALE", $"A quantity in {unit} has at most {scale} decimals.", unit, path);
    }

    public static InventoryQuantityRefused NotConvertible(string unit, string baseUnit, IReadOnlyList<string> path)
    {
        return new("UNIT_NOT_CONVERTIBLE", $"No conversion from {unit} to {baseUnit} is known for this product.", unit, path);
    }

    public static InventoryQuantityRefused NotExact(string unit, string baseUnit, IReadOnlyList<string> path)
    {
        return new("QUANTITY_NOT_EXACT", $"The quantity is not a whole step of {baseUnit}.", unit, path);
    }
}
