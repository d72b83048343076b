using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.TypeSystem;

/// <summary>A way in which a schema is no valid GraphQL.</summary>
internal sealed record TypeSystemFault(string Message, string Coordinate, SourceLocation Location);
