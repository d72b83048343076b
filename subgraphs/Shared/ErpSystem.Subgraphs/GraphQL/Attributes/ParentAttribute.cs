namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The parameter is the object whose field is asked for.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
