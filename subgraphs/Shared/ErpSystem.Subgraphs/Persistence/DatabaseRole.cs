namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Which of a domain's two roles connects.</summary>
public enum DatabaseRole
{
    /// <summary><c>erp_&lt;domain&gt;</c>: reads and writes rows.</summary>
    Runtime,

    /// <summary><c>erp_&lt;domain&gt;_owner</c>: owns the schema and migrates it.</summary>
    Owner,
}
