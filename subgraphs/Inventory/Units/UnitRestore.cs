using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Units;

[MutationType]
public static class UnitRestore
{
    [Description("Takes an archived unit into use again.")]
    [Authorize("inventory.unit.archive"), Fails<EntityNotFound>]
    public static async Task<Unit> UnitRestoreAsync(UnitRestoreInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var unit = await db.Units.ByIdAsync(input.UnitId, ct);
        unit.Expect(input.ExpectedVersion);
        unit.Restore();
        db.Publish(UnitChanged.Of(unit));
        return unit;
    }
}

public sealed record UnitRestoreInput(Id<Unit> UnitId, string IdempotencyKey, int? ExpectedVersion);
