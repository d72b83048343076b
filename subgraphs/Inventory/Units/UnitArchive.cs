using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Units;

[MutationType]
public static class UnitArchive
{
    [Description("Takes a unit out of use; refused while products are counted in it.")]
    [Authorize("inventory.unit.archive"), Fails<EntityNotFound>, Fails<InventoryInUse>]
    public static async Task<Unit> UnitArchiveAsync(UnitArchiveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var unit = await db.LockAsync(input.UnitId, ct);
        unit.Expect(input.ExpectedVersion);
        if (await db.Products.AnyAsync(product => product.BaseUnitId == unit.Id && !product.Archived, ct))
        {
            throw new DomainException(new InventoryInUse(unit.Id, "Products are counted in this unit."));
        }

        unit.Archive();
        db.Publish(UnitChanged.Of(unit));
        return unit;
    }
}

public sealed record UnitArchiveInput(Id<Unit> UnitId, string IdempotencyKey, int? ExpectedVersion);
