using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>The audit trail of a document, the latest change first.</summary>
internal sealed class AuditEntryList : ListDefinition<AuditEntry>
{
    public AuditEntryList() => DefaultOrder(entry => entry.RecordedAt, descending: true);
}
