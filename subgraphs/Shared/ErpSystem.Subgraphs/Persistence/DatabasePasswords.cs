namespace ErpSystem.Subgraphs.Persistence;

/// <summary>The passwords of a domain's two roles.</summary>
public sealed record DatabasePasswords(string Owner, string Runtime);
