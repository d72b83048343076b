namespace ErpSystem.Gateway.Planning;

/// <summary>What may be chosen about planning.</summary>
public sealed record PlannerOptions
{
    public static readonly PlannerOptions Default = new();

    /// <summary>How many states the search may expand before it takes the best plan that it has. There is no clock: the same input gives the same plan.</summary>
    public int StateBudget { get; init; } = 64;
}
