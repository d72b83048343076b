using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Units;

[MutationType]
public static class UnitConversionUpdate
{
    [Description("Corrects a conversion; stock that is there stays as it is.")]
    [Authorize("inventory.unit.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<UnitConversion> UnitConversionUpdateAsync(
        UnitConversionUpdateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var conversion = await db.UnitConversions.ByIdAsync(input.UnitConversionId, ct);
        conversion.Expect(input.ExpectedVersion);
        conversion.Update(input.FromValue, input.ToValue);
        return conversion;
    }
}

public sealed record UnitConversionUpdateInput(
    Id<UnitConversion> UnitConversionId, decimal FromValue, decimal ToValue, int ExpectedVersion);
