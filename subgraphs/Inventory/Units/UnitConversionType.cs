using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Units;

[ObjectType<UnitConversion>(
    Key = "id",
    Fields =
    [
        nameof(UnitConversion.Id),
        nameof(UnitConversion.FromValue),
        nameof(UnitConversion.ToValue),
        nameof(UnitConversion.Archived),
        nameof(UnitConversion.Version),
    ])]
[Description("So many of one unit are so many of another, for one product or for all without one of their own.")]
public static class UnitConversionType
{
    public static IDataLoaderResult<Product?>? Product([Parent] UnitConversion conversion, [FromServices] ProductLoader products)
    {
        return conversion.ProductId is { } id ? products.Load(id) : null;
    }

    public static IDataLoaderResult<Unit?> FromUnit([Parent] UnitConversion conversion, [FromServices] UnitLoader units)
    {
        return units.Load(conversion.FromUnitId);
    }

    public static IDataLoaderResult<Unit?> ToUnit([Parent] UnitConversion conversion, [FromServices] UnitLoader units)
    {
        return units.Load(conversion.ToUnitId);
    }
}
