using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.PriceLists;

[ObjectType<PriceList>(Key = "id", Fields =
[
    nameof(PriceList.Id), nameof(PriceList.Code), nameof(PriceList.Name), nameof(PriceList.IsDefault), nameof(PriceList.Archived),
    nameof(PriceList.Version),
])]
[Description("Prices in one currency, for the customers that it is given to, or for all others when it is the default.")]
public static class PriceListType
{
    [Description("ISO 4217.")]
    public static string Currency([Parent] PriceList list) => list.CurrencyCode;

    [Connection<PriceListItemList>(By = nameof(PriceListItem.PriceListId))]
    public static IQueryable<PriceListItem> Items([FromServices] SalesDbContext db) => db.PriceListItems;
}
