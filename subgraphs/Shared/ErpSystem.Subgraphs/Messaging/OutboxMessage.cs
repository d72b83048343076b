namespace ErpSystem.Subgraphs.Messaging;

/// <summary>An event written with the change that caused it, waiting for the relay.</summary>
internal sealed class OutboxMessage : ICompanyOwned
{
    /// <summary>The CloudEvent's id: consumers know a repeat by it.</summary>
    public Guid Id { get; init; }

    public long Position { get; init; }

    public Id<Company> CompanyId { get; init; }

    public required string Topic { get; init; }

    public required string AggregateType { get; init; }

    public Guid AggregateId { get; init; }

    public int AggregateVersion { get; init; }

    /// <summary>Counts the events of the topic about the aggregate, in the order of commits.</summary>
    public long Sequence { get; init; }

    /// <summary>The CloudEvent's data: company, version, sequence, actor and payload.</summary>
    public required string Data { get; init; }

    public string? TraceParent { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How often the broker did not take it.</summary>
    public int Attempts { get; init; }

    /// <summary>What the broker said last when it did not take it.</summary>
    public string? LastError { get; init; }
}
