namespace ErpSystem.Subgraphs.Messaging;

/// <summary>The number of the newest state applied of an aggregate of another domain.</summary>
internal sealed class InboxSequence : ICompanyOwned
{
    public Id<Company> CompanyId { get; init; }

    public required string AggregateId { get; init; }

    public required string Topic { get; init; }

    public long Last { get; init; }
}
