namespace ErpSystem.Subgraphs.Persistence;

/// <summary>A mutation that succeeded under a key: what was asked and which entity came of it.</summary>
internal sealed class IdempotencyRecord : ICompanyOwned
{
    public const int MaximumKeyLength = 64;

    public Id<Company> CompanyId { get; init; }

    public required string Client { get; init; }

    public required string Mutation { get; init; }

    public required string Key { get; init; }

    public required byte[] InputHash { get; init; }

    public Guid? EntityId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
