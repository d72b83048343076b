using System.ComponentModel;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.PriceLists;

/// <summary>Starts a price list in a currency.</summary>
[MutationType]
public static class PriceListCreate
{
    [Description("Starts a price list in a currency.")]
    [Authorize("sales.price.create"), Fails<InvalidInput>, Fails<SalesAlreadyTaken>]
    public static async Task<PriceList> PriceListCreateAsync(
        PriceListCreateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        await db.MinorUnitsAsync(input.CurrencyCode, ct);
        var list = PriceList.Create(
            Id<PriceList>.New(db.Time),
            Texts.Required(input.Code, 32, "code"),
            Texts.Required(input.Name, 200, "name"),
            input.CurrencyCode,
            input.IsDefault ?? false);
        db.PriceLists.Add(list);
        return list;
    }
}

/// <summary>What a new price list needs.</summary>
public sealed record PriceListCreateInput(string Code, string Name, string CurrencyCode, bool? IsDefault, string IdempotencyKey);
