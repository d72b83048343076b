namespace ErpSystem.Sales.Credit;

/// <summary>Whether an order goes beyond its customer's limit, and the figures that say so.</summary>
public sealed record CreditDecision(decimal Exposure, decimal? Limit)
{
    public bool IsBeyond => Exposure > Limit;
}
