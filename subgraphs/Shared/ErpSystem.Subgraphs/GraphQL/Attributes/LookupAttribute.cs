namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The root field finds an entity by a key: <c>@lookup</c>; a list lookup for the gateway is generated beside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LookupAttribute : Attribute;
