using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Changes a price; fields left out stay. To end it, give its last day.</summary>
[MutationType]
public static class PriceListItemUpdate
{
    [Description("Changes a price; fields left out stay. To end it, give its last day.")]
    [Authorize("sales.price.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesPriceOverlap>]
    public static async Task<PriceListItem> PriceListItemUpdateAsync(
        PriceListItemUpdateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var item = await db.PriceListItems.ByIdAsync(input.PriceListItemId, ct);
        item.Expect(input.ExpectedVersion);
        var terms = new PriceTerms(
            input.MinimumQuantity ?? item.MinimumQuantity,
            input.UnitPrice ?? item.UnitPriceAmount,
            input.TaxCode ?? item.TaxCode,
            input.ValidFrom ?? item.ValidFrom,
            input.ValidUntil.Or(item.ValidUntil));
        item.Update(await db.CheckedAsync(terms, ct));
        return item;
    }
}

/// <summary>The fields to be changed; the unit stands.</summary>
public sealed record PriceListItemUpdateInput(
    Id<PriceListItem> PriceListItemId,
    int ExpectedVersion,
    decimal? MinimumQuantity,
    decimal? UnitPrice,
    string? TaxCode,
    DateOnly? ValidFrom,
    Optional<DateOnly?> ValidUntil);
