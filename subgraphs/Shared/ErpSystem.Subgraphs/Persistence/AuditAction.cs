namespace ErpSystem.Subgraphs.Persistence;

/// <summary>What happened to an entity.</summary>
public enum AuditAction
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was removed.</summary>
    Deleted,
}
