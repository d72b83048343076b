using ErpSystem.Gateway.Execution.Operations;
using ErpSystem.Gateway.Execution.Sources;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>
/// Remembers documents of a store that is far away, a bounded number of them, and asks it once for an id however many want it at the same
/// time. What is remembered is served while the store is down; that there is no document is not remembered, for it may come any moment.
/// </summary>
// Hot path.
internal sealed class CachedOperationStore(IOperationStore store, int capacity) : IOperationStore
{
    private const long MaxLetters = 16_000_000;

    private readonly Generations<string, string> known = new(capacity, static (_, document) => document.Length, MaxLetters);
    private readonly InFlight<StoredOperation> asking = new(static found => found, static _ => { });

    public ValueTask<StoredOperation> FindAsync(string id, CancellationToken cancellationToken) =>
        known.Find(id) is { } document ? ValueTask.FromResult(new StoredOperation(document))
        : OperationId.IsName(id) ? new ValueTask<StoredOperation>(AskAsync(id, cancellationToken))
        : default;

    private async Task<StoredOperation> AskAsync(string id, CancellationToken cancellationToken)
    {
        var found = await asking.RunAsync(id, token => store.FindAsync(id, token).AsTask(), cancellationToken);
        if (found.Document is { } document)
        {
            known.Add(id, document);
        }

        return found;
    }
}
