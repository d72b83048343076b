namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The slices of a domain do not make a schema; the message says which one and why.</summary>
public sealed class SchemaException(string message) : Exception(message);
