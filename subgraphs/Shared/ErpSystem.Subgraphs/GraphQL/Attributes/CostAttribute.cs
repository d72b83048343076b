namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>What the field costs beyond the default: <c>@cost(weight:)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CostAttribute(string weight) : Attribute
{
    /// <summary>The weight, a decimal number in text.</summary>
    public string Weight { get; } = weight;
}
