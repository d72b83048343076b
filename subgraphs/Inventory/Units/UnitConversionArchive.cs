using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Units;

[MutationType]
public static class UnitConversionArchive
{
    [Description("Takes a conversion out of use.")]
    [Authorize("inventory.unit.archive"), Fails<EntityNotFound>]
    public static async Task<UnitConversion> UnitConversionArchiveAsync(
        UnitConversionArchiveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var conversion = await db.UnitConversions.ByIdAsync(input.UnitConversionId, ct);
        conversion.Expect(input.ExpectedVersion);
        conversion.Archive();
        return conversion;
    }
}

public sealed record UnitConversionArchiveInput(Id<UnitConversion> UnitConversionId, string IdempotencyKey, int? ExpectedVersion);
