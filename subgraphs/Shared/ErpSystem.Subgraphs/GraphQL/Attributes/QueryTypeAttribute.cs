namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The public static methods of the class are fields of <c>Query</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;
