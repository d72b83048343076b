using System.Collections.Concurrent;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>
/// Prepared operations by document and operation name: each is prepared once however many ask at the same time, the number is bounded, and
/// refusals have a small room of their own, so that bad documents do not push out good ones.
/// </summary>
// Hot path.
internal sealed class OperationCache(int capacity)
{
    private const int RefusedCapacity = 200;

    // In letters of documents: thousands of usual ones, a few of those that somebody blew up with comments.
    private const long MaxWeight = 8_000_000;
    private const long RefusedWeight = 1_000_000;

    private readonly Generations<Key, PreparedOperation> accepted = new(capacity, Weigh, MaxWeight);
    private readonly Generations<Key, PreparedOperation> refused = new(RefusedCapacity, Weigh, RefusedWeight);
    private readonly ConcurrentDictionary<Key, Lazy<PreparedOperation>> preparing = new();

    public int Count => accepted.Count;

    /// <summary>The documents in use, those used lately first.</summary>
    public IEnumerable<(string Document, string? OperationName)> Documents =>
        accepted.Items.Select(static item => (item.Key.Document, item.Key.OperationName.Length == 0 ? null : item.Key.OperationName));

    /// <summary>The operation, prepared now if it is not known.</summary>
    public PreparedOperation Get(string document, string? operationName, Func<string, string?, PreparedOperation> prepare)
    {
        var key = new Key(document, operationName ?? "");
        return accepted.Find(key) ?? refused.Find(key) ?? Prepare(key, prepare);
    }

    private PreparedOperation Prepare(Key key, Func<string, string?, PreparedOperation> prepare)
    {
        var single = preparing.GetOrAdd(
            key,
            static (key, prepare) => new Lazy<PreparedOperation>(() => prepare(key.Document, key.OperationName.Length == 0 ? null : key.OperationName)),
            prepare);
        try
        {
            var made = single.Value;
            (made.Errors.IsEmpty ? accepted : refused).Add(key, made);
            return made;
        }
        finally
        {
            preparing.TryRemove(key, out _);
        }
    }

    private static int Weigh(Key key, PreparedOperation operation) => key.Document.Length;

    // The whole document is the key: two documents can never be taken for each other, and no hash is computed for a known one.
    private readonly record struct Key(string Document, string OperationName);
}
