namespace ErpSystem.Subgraphs;

/// <summary>Names the company in <see cref="Id{T}"/>; the entity itself is Identity's.</summary>
public sealed record Company(Id<Company> Id);
