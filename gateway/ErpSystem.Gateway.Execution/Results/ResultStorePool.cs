namespace ErpSystem.Gateway.Execution.Results;

/// <summary>Stores with all their arrays, kept for the next request.</summary>
// Hot path. Not the arrays in a shared pool: with more requests under way than it has room for, that pool makes garbage of each.
internal sealed class ResultStorePool
{
    private const int MaxKept = 256;

    private readonly Lock gate = new();
    private readonly Stack<ResultStore> kept = new();

    public ResultStore Rent()
    {
        lock (gate)
        {
            if (kept.TryPop(out var store))
            {
                return store;
            }
        }

        return new ResultStore();
    }

    public void Return(ResultStore store)
    {
        if (store.Reset())
        {
            lock (gate)
            {
                if (kept.Count < MaxKept)
                {
                    kept.Push(store);
                    return;
                }
            }
        }

        store.Dispose();
    }
}
