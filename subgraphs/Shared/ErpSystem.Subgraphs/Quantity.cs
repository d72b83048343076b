namespace ErpSystem.Subgraphs;

/// <summary>How much of a unit, named by its code.</summary>
public sealed record Quantity(decimal Value, string Unit);
