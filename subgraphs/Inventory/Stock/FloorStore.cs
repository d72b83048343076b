using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>Reads and holds what stock documents stand on; the number of statements does not depend on the number of lines.</summary>
internal static class FloorStore
{
    public static async Task<WarehouseFloor> HoldFloorAsync(
        this InventoryDbContext db,
        Id<Warehouse> warehouseId,
        IEnumerable<Id<Product>> products,
        CancellationToken ct,
        string field = "warehouseId")
    {
        var company = await db.CompanyAsync(ct);
        var warehouse = await db.HoldAsync(warehouseId, ["input", field], ct);
        warehouse.ExpectOpen(["input", field]);
        var locations = await db.HoldLocationsAsync(warehouseId, ct);
        var held = await db.HoldAsync(products, ct);
        return new WarehouseFloor(company, warehouse, locations, held, await db.MeasuresAsync(held.Keys, ct));
    }

    public static async Task<CompanyProfile> CompanyAsync(this InventoryDbContext db, CancellationToken ct)
    {
        return await db.Companies.AsNoTracking().SingleOrDefaultAsync(ct)
            ?? throw new DomainException(new InvalidInput("Inventory does not know the time zone and currency of this company yet."));
    }

    /// <summary>The company's units, and the conversions that hold for the products.</summary>
    public static async Task<Measures> MeasuresAsync(this InventoryDbContext db, IEnumerable<Id<Product>> products, CancellationToken ct)
    {
        var ids = products.Select(id => (Id<Product>?)id).ToList();
        var units = await db.Units.AsNoTracking().ToListAsync(ct);
        var conversions = await db.UnitConversions
            .AsNoTracking()
            .Where(conversion => !conversion.Archived && (conversion.ProductId == null || ids.Contains(conversion.ProductId)))
            .ToListAsync(ct);
        return new Measures(units, conversions);
    }

    private static Task<Dictionary<Id<Location>, Location>> HoldLocationsAsync(
        this InventoryDbContext db, Id<Warehouse> warehouseId, CancellationToken ct)
    {
        return db.Locations
            .FromSql(
                $"""
                SELECT * FROM inventory.location
                WHERE company_id = {db.CompanyId.Value} AND warehouse_id = {warehouseId.Value}
                ORDER BY id
                FOR SHARE
                """)
            .IgnoreQueryFilters()
            .ToDictionaryAsync(location => location.Id, ct);
    }
}
