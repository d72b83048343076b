namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Composed but hidden from clients: <c>@inaccessible</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class InaccessibleAttribute : Attribute;
