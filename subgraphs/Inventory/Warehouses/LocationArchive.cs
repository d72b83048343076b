using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Warehouses;

[MutationType]
public static class LocationArchive
{
    [Description("Takes a location out of use; refused while goods lie there or are under way to it.")]
    [Authorize("inventory.warehouse.archive"), Fails<EntityNotFound>, Fails<InventoryInUse>]
    public static async Task<Location> LocationArchiveAsync(
        LocationArchiveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var location = await db.LockAsync(input.LocationId, ct);
        location.Expect(input.ExpectedVersion);
        if (await db.LocationBalances.AnyAsync(balance => balance.LocationId == location.Id && balance.OnHand != 0, ct)
            || await db.StockTransferLines.AnyAsync(line => line.ToLocationId == location.Id && line.Received < line.Quantity, ct))
        {
            throw new DomainException(new InventoryInUse(location.Id, "Goods still lie at this location or are under way to it."));
        }

        location.Archive();
        return location;
    }
}

public sealed record LocationArchiveInput(Id<Location> LocationId, string IdempotencyKey, int? ExpectedVersion);
