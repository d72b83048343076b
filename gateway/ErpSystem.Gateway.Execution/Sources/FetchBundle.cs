namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>What goes to a source in one HTTP request: one operation, or a list of them where the source takes lists.</summary>
internal sealed class FetchBundle(List<FetchRequest> requests)
{
    public IReadOnlyList<FetchRequest> Requests => requests;

    /// <summary>True when the reply holds several results: for each set of variables of each operation one.</summary>
    public bool IsBatch => requests.Count > 1 || requests[0].IsVariableBatch;

    /// <summary>Puts operations together as far as the source takes it, no more than <see cref="BatchSteps.MaxKeys"/> results in one.</summary>
    public static List<FetchBundle> Of(List<FetchRequest> requests, SourceBatching batching)
    {
        var bundles = new List<FetchBundle>(1);
        List<FetchRequest>? open = null;
        var results = 0;
        foreach (var request in requests)
        {
            if (open is null || !batching.Requests || results + request.Sets > BatchSteps.MaxKeys)
            {
                bundles.Add(new FetchBundle(open = []));
                results = 0;
            }

            open.Add(request);
            results += request.Sets;
        }

        return bundles;
    }
}
