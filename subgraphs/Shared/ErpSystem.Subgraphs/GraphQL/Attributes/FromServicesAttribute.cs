namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The parameter is a service of the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromServicesAttribute : Attribute;
