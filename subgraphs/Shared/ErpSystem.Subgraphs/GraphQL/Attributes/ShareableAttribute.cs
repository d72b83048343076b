namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Several sources may serve it: <c>@shareable</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShareableAttribute : Attribute;
