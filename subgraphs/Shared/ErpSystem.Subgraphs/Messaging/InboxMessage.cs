namespace ErpSystem.Subgraphs.Messaging;

/// <summary>An event that was applied, or ignored for good: its repeat changes nothing.</summary>
internal sealed class InboxMessage : ICompanyOwned
{
    public Guid EventId { get; init; }

    public required string Topic { get; init; }

    public Id<Company> CompanyId { get; init; }

    public required string AggregateId { get; init; }

    public long Sequence { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }
}
