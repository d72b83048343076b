namespace ErpSystem.Gateway.Planning.Pricing;

/// <summary>A price.</summary>
/// <param name="Price">The sum of all weights.</param>
/// <param name="FieldWithoutSize">The coordinate of a field that demands exactly one slicing argument and has none or several; null when all is well.</param>
public sealed record Quote(double Price, string? FieldWithoutSize);
