using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Units;

[MutationType]
public static class UnitCreate
{
    [Description("Takes a unit of measure into use.")]
    [Authorize("inventory.unit.create"), Fails<InvalidInput>, Fails<InventoryAlreadyTaken>]
    public static Unit UnitCreateAsync(UnitCreateInput input, [FromServices] InventoryDbContext db)
    {
        var unit = Unit.Create(Id<Unit>.New(db.Time), input.Code, input.Name, input.Scale);
        db.Units.Add(unit);
        db.Publish(UnitChanged.Of(unit));
        return unit;
    }
}

public sealed record UnitCreateInput(string Code, string Name, int Scale, string IdempotencyKey);
