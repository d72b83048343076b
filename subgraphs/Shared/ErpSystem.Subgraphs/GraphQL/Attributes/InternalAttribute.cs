namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Only for the gateway, not a part of the composed schema: <c>@internal</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class InternalAttribute : Attribute;
