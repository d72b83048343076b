namespace ErpSystem.Subgraphs;

/// <summary>Something with an identity of its own.</summary>
public interface IEntity<T>
{
    /// <summary>The identity.</summary>
    Id<T> Id { get; }
}
