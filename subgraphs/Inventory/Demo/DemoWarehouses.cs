using System.Globalization;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Demo;

/// <summary>Three warehouses, each with a main floor and six racks.</summary>
internal static class DemoWarehouses
{
    public const int Count = 3;

    private const int Racks = 6;

    public static IReadOnlyList<Warehouse> Warehouses { get; } =
    [
        Warehouse.Create(DemoId.Of<Warehouse>(1), "HAM", "Hamburg central"),
        Warehouse.Create(DemoId.Of<Warehouse>(2), "MUC", "München south"),
        Warehouse.Create(DemoId.Of<Warehouse>(3), "LEJ", "Leipzig cross-dock"),
    ];

    public static IReadOnlyList<Location> Locations { get; } = [.. Enumerable.Range(1, Count).SelectMany(LocationsOf)];

    /// <summary>The rack where a warehouse keeps a product.</summary>
    public static Id<Location> LocationOf(int product, int warehouse)
    {
        return DemoId.Of<Location>((warehouse * 100) + 1 + DemoDraw.Of("location", (product * 10) + warehouse, Racks));
    }

    private static IEnumerable<Location> LocationsOf(int warehouse)
    {
        yield return Location.ForUnassigned(DemoId.Of<Location>(warehouse * 100), DemoId.Of<Warehouse>(warehouse));
        for (var rack = 1; rack <= Racks; rack++)
        {
            yield return Location.Create(
                DemoId.Of<Location>((warehouse * 100) + rack),
                DemoId.Of<Warehouse>(warehouse),
                string.Create(CultureInfo.InvariantCulture, $"R-{rack:00}"),
                string.Create(CultureInfo.InvariantCulture, $"Rack {rack}"));
        }
    }
}
