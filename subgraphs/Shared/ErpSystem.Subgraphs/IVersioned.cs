namespace ErpSystem.Subgraphs;

/// <summary>An entity whose changes are counted, so that a stale change is refused.</summary>
public interface IVersioned
{
    /// <summary>1 when created, one more at each change; kept by the kit.</summary>
    int Version { get; }
}
