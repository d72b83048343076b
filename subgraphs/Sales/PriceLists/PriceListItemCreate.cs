using System.ComponentModel;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Puts a product's price on a list: valid from today on unless stated otherwise.</summary>
[MutationType]
public static class PriceListItemCreate
{
    [Description("Puts a product's price on a list: valid from today on unless stated otherwise.")]
    [Authorize("sales.price.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesNoPriceList>, Fails<SalesPriceOverlap>]
    public static async Task<PriceListItem> PriceListItemCreateAsync(
        PriceListItemCreateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var list = await db.PriceLists.AsNoTracking().ByIdAsync(input.PriceListId, ct);
        if (list.Archived)
        {
            throw new DomainException(new SalesNoPriceList(list.Id) { Path = ["input", "priceListId"] });
        }

        if (!await db.Units.AnyAsync(unit => unit.Code == input.MinimumQuantity.Unit, ct))
        {
            throw Texts.Refused("is not a unit", "minimumQuantity", "unit");
        }

        var from = input.ValidFrom ?? await db.TodayAsync(ct);
        var terms = new PriceTerms(input.MinimumQuantity.Value, input.UnitPrice, input.TaxCode, from, input.ValidUntil);
        var item = PriceListItem.Create(
            Id<PriceListItem>.New(db.Time), list, input.ProductId, input.MinimumQuantity.Unit, await db.CheckedAsync(terms, ct));
        db.PriceListItems.Add(item);
        return item;
    }
}

/// <summary>The price; its unit is the minimum quantity's.</summary>
public sealed record PriceListItemCreateInput(
    Id<PriceList> PriceListId,
    Id<Product> ProductId,
    Quantity MinimumQuantity,
    decimal UnitPrice,
    string TaxCode,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    string IdempotencyKey);
