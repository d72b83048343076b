namespace ErpSystem.Subgraphs.Errors;

/// <summary>No entity has the id given.</summary>
public sealed record EntityNotFound(IId Id) : DomainError("NOT_FOUND", $"There is no {Id.Prefix.Replace('_', ' ')} with the id {Id}.");
