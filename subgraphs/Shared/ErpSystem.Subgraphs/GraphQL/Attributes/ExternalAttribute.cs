namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Known here but resolved by another source: <c>@external</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExternalAttribute : Attribute;
