namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The public static methods of the class are fields of <c>Mutation</c>, each run in one transaction.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;
