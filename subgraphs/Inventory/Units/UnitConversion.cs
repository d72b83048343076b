using System.Numerics;
using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Units;

/// <summary>"<see cref="FromValue"/> of one unit are <see cref="ToValue"/> of another", for one product or for all of them.</summary>
public sealed class UnitConversion : IEntity<UnitConversion>, ICompanyOwned, IVersioned
{
    private const int MaxScale = 9;
    private const decimal Limit = 1_000_000_000m;
    private static readonly decimal ToInteger = 1_000_000_000m;

    private UnitConversion(
        Id<UnitConversion> id, Id<Product>? productId, Id<Unit> fromUnitId, decimal fromValue, Id<Unit> toUnitId, decimal toValue)
    {
        Id = id;
        ProductId = productId;
        FromUnitId = fromUnitId;
        FromValue = fromValue;
        ToUnitId = toUnitId;
        ToValue = toValue;
    }

    public Id<UnitConversion> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    /// <summary>The product that this conversion is for; none means every product without one of its own.</summary>
    public Id<Product>? ProductId { get; private set; }

    public Id<Unit> FromUnitId { get; private set; }

    public decimal FromValue { get; private set; }

    public Id<Unit> ToUnitId { get; private set; }

    public decimal ToValue { get; private set; }

    public bool Archived { get; private set; }

    public int Version { get; private set; }

    public static UnitConversion Create(
        Id<UnitConversion> id, Id<Product>? productId, Id<Unit> fromUnitId, decimal fromValue, Id<Unit> toUnitId, decimal toValue)
    {
        return fromUnitId != toUnitId
            ? new UnitConversion(id, productId, fromUnitId, Checked(fromValue, "from"), toUnitId, Checked(toValue, "to"))
            : throw new DomainException(new InvalidInput("A conversion joins two different units.", ["input", "to", "unit"]));
    }

    /// <summary>Corrects the ratio; stock is kept in base units, so history stays as it was.</summary>
    public void Update(decimal fromValue, decimal toValue)
    {
        FromValue = Checked(fromValue, "fromValue");
        ToValue = Checked(toValue, "toValue");
    }

    public void Archive() => Archived = true;

    public void Restore() => Archived = false;

    /// <summary>The exact value in the other unit at that unit's scale, or nothing when it has no exact one.</summary>
    public decimal? Convert(decimal value, Id<Unit> from, int scale)
    {
        var (multiplier, divisor) = from == FromUnitId ? (ToValue, FromValue) : (FromValue, ToValue);
        var dividend = Whole(value) * Whole(multiplier) * BigInteger.Pow(10, scale);
        var quotient = BigInteger.DivRem(dividend, Whole(divisor) * Whole(1), out var remainder);
        return remainder.IsZero && BigInteger.Abs(quotient) < BigInteger.Pow(10, 24)
            ? Amounts.AtScale((decimal)quotient / (decimal)BigInteger.Pow(10, scale), scale)
            : null;
    }

    private static BigInteger Whole(decimal value) => new(value * ToInteger);

    private static decimal Checked(decimal value, string field)
    {
        return value > 0 && value <= Limit && Amounts.Fits(value, MaxScale)
            ? value
            : throw new DomainException(new InvalidInput(
                $"A conversion's values are above zero, at most {Limit:0} and have at most {MaxScale} decimals.", ["input", field]));
    }
}
