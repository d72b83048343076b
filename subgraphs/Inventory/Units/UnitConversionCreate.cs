using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Units;

[MutationType]
public static class UnitConversionCreate
{
    [Description("States how many of one unit are how many of another, for one product or for all.")]
    [Authorize("inventory.unit.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryQuantityRefused>, Fails<InventoryAlreadyTaken>]
    public static async Task<UnitConversion> UnitConversionCreateAsync(
        UnitConversionCreateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        if (input.ProductId is { } productId)
        {
            await db.Products.ByIdAsync(productId, ct);
        }

        var from = await db.UnitInUseAsync(input.From.Unit, "from", ct);
        var to = await db.UnitInUseAsync(input.To.Unit, "to", ct);
        var conversion = UnitConversion.Create(
            Id<UnitConversion>.New(db.Time), input.ProductId, from.Id, input.From.Value, to.Id, input.To.Value);
        db.UnitConversions.Add(conversion);
        return conversion;
    }

    private static async Task<Unit> UnitInUseAsync(this InventoryDbContext db, string code, string field, CancellationToken ct)
    {
        return await db.Units.SingleOrDefaultAsync(unit => unit.Code == code && !unit.Archived, ct)
            ?? throw new DomainException(InventoryQuantityRefused.UnknownUnit(code, ["input", field, "unit"]));
    }
}

[Description("\"1 box = 12 pcs\": for one product or, without one, for all that have no conversion of their own between these units.")]
public sealed record UnitConversionCreateInput(Id<Product>? ProductId, Quantity From, Quantity To, string IdempotencyKey);
