using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Changes fields of a price list; fields left out stay.</summary>
[MutationType]
public static class PriceListUpdate
{
    [Description("Changes fields of a price list; fields left out stay.")]
    [Authorize("sales.price.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesAlreadyTaken>]
    public static async Task<PriceList> PriceListUpdateAsync(
        PriceListUpdateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var list = await db.PriceLists.ByIdAsync(input.PriceListId, ct);
        list.Expect(input.ExpectedVersion);
        list.Update(Texts.Required(input.Name ?? list.Name, 200, "name"), input.IsDefault ?? list.IsDefault);
        return list;
    }
}

/// <summary>The fields to be changed.</summary>
public sealed record PriceListUpdateInput(Id<PriceList> PriceListId, int ExpectedVersion, string? Name, bool? IsDefault);
