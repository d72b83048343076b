namespace ErpSystem.Gateway.Planning.Pricing;

/// <summary>What pricing assumes where the schema says nothing.</summary>
public sealed record PricingOptions
{
    public static readonly PricingOptions Default = new();

    /// <summary>The length of a list about which neither <c>@listSize</c> nor the request says anything.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>The weight of an object that a field returns; leaves weigh nothing.</summary>
    public double ObjectWeight { get; init; } = 1;

    /// <summary>The weight of a root field of a mutation; other fields weigh nothing beside what they return.</summary>
    public double MutationWeight { get; init; } = 10;
}
