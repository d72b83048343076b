using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Stock;

/// <summary>What a unit cost must look like: not below zero, six decimals.</summary>
internal static class UnitCosts
{
    public static decimal? Of(decimal? stated, LinePath path) => stated is { } cost ? Of(cost, path) : null;

    public static decimal Of(decimal stated, LinePath path)
    {
        return stated is >= 0 and < Amounts.Limit && Amounts.Fits(stated, Amounts.CostScale)
            ? Amounts.AtScale(stated, Amounts.CostScale)
            : throw new DomainException(new InvalidInput(
                $"A unit cost is not below zero and has at most {Amounts.CostScale} decimals.", [.. path.Field("unitCost")]));
    }
}
