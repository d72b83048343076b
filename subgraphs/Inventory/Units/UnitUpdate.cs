using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Units;

[MutationType]
public static class UnitUpdate
{
    [Description("Renames a unit or gives it more decimals; fields left out stay.")]
    [Authorize("inventory.unit.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<Unit> UnitUpdateAsync(UnitUpdateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var unit = await db.Units.ByIdAsync(input.UnitId, ct);
        unit.Expect(input.ExpectedVersion);
        unit.Update(input.Name, input.Scale);
        db.Publish(UnitChanged.Of(unit));
        return unit;
    }
}

public sealed record UnitUpdateInput(Id<Unit> UnitId, string? Name, int? Scale, int ExpectedVersion);
