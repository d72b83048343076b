namespace ErpSystem.Subgraphs.Persistence;

/// <summary>One recorded change of one entity: who, when, by which mutation, from what to what.</summary>
public sealed class AuditEntry : ICompanyOwned, IEntity<AuditEntry>
{
    /// <inheritdoc/>
    public Id<AuditEntry> Id { get; internal init; }

    /// <inheritdoc/>
    public Id<Company> CompanyId { get; internal init; }

    /// <summary>The name of the entity's type.</summary>
    public required string EntityType { get; init; }

    /// <summary>The entity's id.</summary>
    public Guid EntityId { get; internal init; }

    /// <summary>The entity's version after the change; null when it has none.</summary>
    public int? EntityVersion { get; internal init; }

    /// <summary>What happened to it.</summary>
    public AuditAction Action { get; internal init; }

    /// <summary>The mutation that did it.</summary>
    public string? Operation { get; internal init; }

    /// <summary>Who did it.</summary>
    public required string Subject { get; init; }

    /// <summary>Through which client.</summary>
    public required string Client { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; internal init; }

    /// <summary>The fields that changed, as JSON: <c>{"field":{"old":…,"new":…}}</c>.</summary>
    public required string Changes { get; init; }
}
