using ErpSystem.Gateway.Execution.Operations;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>Finds the document of a request that names a stored one, and remembers documents that clients register by themselves.</summary>
/// <param name="stores">Where registered documents are, the nearest first.</param>
/// <param name="options">Whether others are served as well.</param>
// Hot path.
internal sealed class DocumentResolver(IEnumerable<IOperationStore> stores, GatewayOptions options)
{
    private readonly IOperationStore[] stores = [.. stores];
    // What anybody can make the gateway keep is bounded.
    private const long MaxLetters = 8_000_000;

    private readonly Generations<string, string> automatic = new(options.OperationCacheSize, static (_, document) => document.Length, MaxLetters);

    /// <summary>The request with its document, or why it is refused.</summary>
    public ValueTask<(GraphQLRequest Request, RequestOutcome? Refusal)> ResolveAsync(GraphQLRequest request, CancellationToken cancellationToken) =>
        request.DocumentId is { } id ? StoredAsync(request, OperationId.Normalize(id), cancellationToken)
        : request.AutomaticId is { } hash ? AutomaticAsync(request, OperationId.Normalize(hash), cancellationToken)
        : ValueTask.FromResult((request, RefuseBody(request)));

    private async ValueTask<(GraphQLRequest Request, RequestOutcome? Refusal)> StoredAsync(GraphQLRequest request, string id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        return found.Document is { } document ? (request with { Query = document }, null)
            : found.IsUnavailable ? (request, Unavailable())
            : (request, RequestOutcome.Refused(RequestErrorCodes.OperationNotFound, "There is no stored operation with this id."));
    }

    // The texts of the messages are part of the protocol: clients that register by themselves wait for them.
    private async ValueTask<(GraphQLRequest Request, RequestOutcome? Refusal)> AutomaticAsync(GraphQLRequest request, string hash, CancellationToken cancellationToken)
    {
        if (request.Query is { } query)
        {
            return Register(request, hash, query);
        }

        if (automatic.Find(hash) is { } known && !options.OnlyStoredOperations)
        {
            return (request with { Query = known }, null);
        }

        var found = await FindAsync(hash, cancellationToken);
        return found.Document is { } document ? (request with { Query = document }, null)
            : found.IsUnavailable && options.OnlyStoredOperations ? (request, Unavailable())
            : options.AutomaticOperations ? (request, RequestOutcome.Refused(RequestErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound"))
            : (request, RequestOutcome.Refused(RequestErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported"));
    }

    private (GraphQLRequest Request, RequestOutcome? Refusal) Register(GraphQLRequest request, string hash, string query)
    {
        if (RefuseBody(request) is { } refusal)
        {
            return (request, refusal);
        }

        if (OperationId.Of(query) != hash)
        {
            return (request, RequestOutcome.Refused(RequestErrorCodes.PersistedQueryMismatch, "provided sha does not match query"));
        }

        if (options.AutomaticOperations)
        {
            automatic.Add(hash, query);
        }

        return (request, null);
    }

    private async ValueTask<StoredOperation> FindAsync(string id, CancellationToken cancellationToken)
    {
        var isUnavailable = false;
        foreach (var store in stores)
        {
            var found = await store.FindAsync(id, cancellationToken);
            if (found.Document is not null)
            {
                return found;
            }

            isUnavailable |= found.IsUnavailable;
        }

        return isUnavailable ? StoredOperation.Unavailable : default;
    }

    private RequestOutcome? RefuseBody(GraphQLRequest request) =>
        options.OnlyStoredOperations ? RequestOutcome.Refused(RequestErrorCodes.OnlyStoredOperations, "Only stored operations are served here.")
        : request.Query is null ? RequestOutcome.Malformed(RequestErrorCodes.BadRequest, "The request has no document: the member 'query' is missing.")
        : null;

    private static RequestOutcome Unavailable() => RequestOutcome.Malformed(
        RequestErrorCodes.OperationStoreUnavailable,
        "The store of operations cannot be asked, and this operation is not known without it.",
        StatusCodes.Status503ServiceUnavailable);
}
