using System.ComponentModel;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.PriceLists;

[ObjectType<PriceListItem>(Key = "id", Fields =
[
    nameof(PriceListItem.Id), nameof(PriceListItem.UnitPrice), nameof(PriceListItem.TaxCode), nameof(PriceListItem.ValidFrom),
    nameof(PriceListItem.ValidUntil), nameof(PriceListItem.Version),
])]
[Description("The price of a product in a unit, from a quantity on, for a time.")]
public static class PriceListItemType
{
    public static IDataLoaderResult<PriceList?> PriceList([Parent] PriceListItem item, [FromServices] PriceListLoader lists) =>
        lists.Load(item.PriceListId);

    public static Product? Product([Parent] PriceListItem item) => new(item.ProductId);

    [Description("The smallest quantity that the price is for, in the unit that it is for.")]
    public static Quantity MinimumQuantity([Parent] PriceListItem item) => new(item.MinimumQuantity, item.Unit);
}
