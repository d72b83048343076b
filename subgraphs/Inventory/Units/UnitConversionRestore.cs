using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Units;

[MutationType]
public static class UnitConversionRestore
{
    [Description("Takes an archived conversion into use again.")]
    [Authorize("inventory.unit.archive"), Fails<EntityNotFound>]
    public static async Task<UnitConversion> UnitConversionRestoreAsync(UnitConversionRestoreInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var conversion = await db.UnitConversions.ByIdAsync(input.UnitConversionId, ct);
        conversion.Expect(input.ExpectedVersion);
        conversion.Restore();
        return conversion;
    }
}

public sealed record UnitConversionRestoreInput(Id<UnitConversion> UnitConversionId, string IdempotencyKey, int? ExpectedVersion);
