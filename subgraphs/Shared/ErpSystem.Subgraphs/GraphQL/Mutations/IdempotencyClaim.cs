using System.Security.Cryptography;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A request's claim on its idempotency key: a unique row, so that a concurrent repeat waits for the first to end.</summary>
internal sealed class IdempotencyClaim
{
    private readonly ErpDbContext db;
    private readonly string mutation;
    private readonly string key;
    private readonly byte[] hash;
    private readonly string table;

    private IdempotencyClaim(ErpDbContext db, string mutation, string key, byte[] hash)
    {
        this.db = db;
        this.mutation = mutation;
        this.key = key;
        this.hash = hash;
        table = $"{db.Domain}.idempotency";
    }

    public static IdempotencyClaim Of(ErpDbContext db, string mutation, IDictionary<string, object?> input)
    {
        var key = (string)input["idempotencyKey"]!;
        if (key.Length is 0 or > IdempotencyRecord.MaximumKeyLength)
        {
            throw new RequestException("INVALID_IDEMPOTENCY_KEY", $"An idempotency key has 1 to {IdempotencyRecord.MaximumKeyLength} characters.");
        }

        return new IdempotencyClaim(db, mutation, key, SHA256.HashData(CanonicalInput.Of(input)));
    }

    /// <summary>Takes the key; false when a request that succeeded had it before.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        var sql = $$"""
            INSERT INTO {{table}} (company_id, client, mutation, key, input_hash, created_at) VALUES ({0}, {1}, {2}, {3}, {4}, {5})
            ON CONFLICT DO NOTHING
            """;
        return await db.Database.ExecuteSqlRawAsync(
            sql, [db.CompanyId.Value, db.Caller.Client, mutation, key, hash, db.Time.GetUtcNow()], cancellationToken) == 1;
    }

    /// <summary>The entity that came of the earlier request; null when that one had another input.</summary>
    public async Task<Guid?> EarlierAsync(CancellationToken cancellationToken)
    {
        var earlier = await db.Set<IdempotencyRecord>().AsNoTracking()
            .SingleAsync(record => record.Client == db.Caller.Client && record.Mutation == mutation && record.Key == key, cancellationToken);
        return earlier.InputHash.AsSpan().SequenceEqual(hash) ? earlier.EntityId : null;
    }

    /// <summary>Remembers what came of the request.</summary>
    public Task FulfilAsync(Guid entity, CancellationToken cancellationToken)
    {
        var sql = $$"""
            UPDATE {{table}} SET entity_id = {0} WHERE company_id = {1} AND client = {2} AND mutation = {3} AND key = {4}
            """;
        return db.Database.ExecuteSqlRawAsync(sql, [entity, db.CompanyId.Value, db.Caller.Client, mutation, key], cancellationToken);
    }
}
