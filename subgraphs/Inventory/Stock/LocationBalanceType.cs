using System.ComponentModel;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[ObjectType<LocationBalance>]
[Description("What lies at one location.")]
public static class LocationBalanceType
{
    public static IDataLoaderResult<Location?> Location([Parent] LocationBalance balance, [FromServices] LocationLoader locations)
    {
        return locations.Load(balance.LocationId);
    }

    public static Quantity OnHand([Parent] LocationBalance balance) => new(balance.OnHand, balance.UnitCode);
}
