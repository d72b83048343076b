using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Stock;

[ObjectType<CostLayer>(Fields = [nameof(CostLayer.Number), nameof(CostLayer.PostingDate)])]
[Description("Goods that came in together at one cost, and what is left of them.")]
public static class CostLayerType
{
    [Description("How much is left, in the product's base unit.")]
    public static decimal RemainingQuantity([Parent] CostLayer layer) => layer.RemainingQuantity;

    [Description("What the rest is worth, in the company's currency.")]
    public static decimal RemainingValue([Parent] CostLayer layer) => layer.RemainingValue;
}
