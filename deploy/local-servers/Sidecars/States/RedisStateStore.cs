using ErpSystem.Local.Servers.Sidecars.Messages;
using StackExchange.Redis;

namespace ErpSystem.Local.Servers.Sidecars.States;

/// <summary>State in Redis as Dapr's component state.redis keeps it: a hash of <c>data</c> and <c>version</c> for each key.</summary>
internal sealed class RedisStateStore(RedisConnection redis) : IStateStore
{
    // All checks come before the first write: a script is not undone.
    private const string Script =
        """
        for i, key in ipairs(KEYS) do
            local expected, first = ARGV[i * 5 - 4], ARGV[i * 5 - 3]
            local version = redis.call('HGET', key, 'version')
            if (expected ~= '' and version ~= expected) or (expected == '' and first == '1' and version) then
                return i
            end
        end
        for i, key in ipairs(KEYS) do
            local kind, value, ttl = ARGV[i * 5 - 2], ARGV[i * 5 - 1], ARGV[i * 5]
            if kind == 'delete' then
                redis.call('DEL', key)
            else
                redis.call('HSET', key, 'data', value)
                redis.call('HINCRBY', key, 'version', 1)
                if ttl == '' then
                    redis.call('PERSIST', key)
                else
                    redis.call('PEXPIRE', key, ttl)
                end
            end
        end
        return 0
        """;

    public Task OpenAsync(CancellationToken ct) => redis.OpenAsync(ct);

    public async Task<StoredState?> GetAsync(string key, CancellationToken ct)
    {
        var fields = await redis.Database.HashGetAsync(key, ["data", "version"]).WaitAsync(ct);
        return fields[0].IsNull ? null : new StoredState((byte[])fields[0]!, fields[1].ToString());
    }

    public async Task ChangeAsync(IReadOnlyList<StateChange> changes, CancellationToken ct)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var keys = changes.Select(change => (RedisKey)change.Key).ToArray();
        var values = changes.SelectMany(Values).ToArray();
        var refused = (int)await redis.Database.ScriptEvaluateAsync(Script, keys, values).WaitAsync(ct);
        if (refused > 0)
        {
            throw new StateException(
                StateProblem.EtagMismatch, $"possible etag mismatch. error from state store: the etag of {changes[refused - 1].Key} is another one");
        }
    }

    public ValueTask DisposeAsync() => redis.DisposeAsync();

    private static RedisValue[] Values(StateChange change) =>
    [
        change.ExpectedVersion?.ToString(null, null) ?? "",
        change.FirstWrite && change.Value is not null ? "1" : "0",
        change.Value is null ? "delete" : "upsert",
        change.Value ?? [],
        change.TimeToLive is { } ttl ? (long)ttl.TotalMilliseconds : RedisValue.EmptyString,
    ];
}
