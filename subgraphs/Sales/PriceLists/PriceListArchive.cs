using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Takes a price list out of use; orders that were priced by it stay as they are.</summary>
[MutationType]
public static class PriceListArchive
{
    [Description("Takes a price list out of use; orders that were priced by it stay as they are.")]
    [Authorize("sales.price.archive"), Fails<EntityNotFound>]
    public static async Task<PriceList> PriceListArchiveAsync(
        PriceListArchiveInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var list = await db.PriceLists.ByIdAsync(input.PriceListId, ct);
        list.Expect(input.ExpectedVersion);
        list.Archive();
        return list;
    }
}

/// <summary>The price list.</summary>
public sealed record PriceListArchiveInput(Id<PriceList> PriceListId, string IdempotencyKey, int? ExpectedVersion);
