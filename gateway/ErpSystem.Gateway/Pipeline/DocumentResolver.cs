using ErpSystem.Gateway.Execution.Operations;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>Finds the document of a request that names a stored one, and remembers documents that clients register by themselves.</summary>
internal sealed class DocumentResolver(IOperationStore? store, GatewayOptions options)
{
    private readonly Generations<string, string> automatic = new(options.OperationCacheSize);

    /// <summary>The request with its document, or why it is refused.</summary>
    public async ValueTask<(GraphQLRequest Request, RequestOutcome? Refusal)> ResolveAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (request.DocumentId is not { Length: > 0 } id)
        {
            return (request, RefuseBody(request));
        }

        if (store is not null && await store.FindAsync(id, cancellationToken) is { } stored)
        {
            return (request with { Query = stored }, null);
        }

        if (!request.IsAutomatic)
        {
            return (request, Refused(RequestErrorCodes.OperationNotFound, $"There is no stored operation with the id \"{id}\"."));
        }

        if (string.IsNullOrEmpty(request.Query))
        {
            // The text is part of the protocol: clients that register by themselves wait for it.
            return automatic.Find(id) is { } known
                ? (request with { Query = known }, null)
                : (request, Refused(RequestErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound"));
        }

        if (RefuseBody(request) is { } refusal)
        {
            return (request, refusal);
        }

        if (FileOperationStore.IdOf(request.Query) != id)
        {
            return (request, Refused(RequestErrorCodes.PersistedQueryMismatch, "The hash is not the SHA-256 of the document."));
        }

        automatic.Add(id, request.Query);
        return (request, null);
    }

    private RequestOutcome? RefuseBody(GraphQLRequest request) =>
        options.OnlyStoredOperations ? Refused(RequestErrorCodes.OnlyStoredOperations, "Only stored operations are served here.")
        : string.IsNullOrWhiteSpace(request.Query)
            ? RequestOutcome.Malformed(RequestErrorCodes.BadRequest, "The request has no document: the member 'query' is missing or empty.")
        : null;

    private static RequestOutcome Refused(string code, string message) => RequestOutcome.Refused([new GraphQLError(message, [], code)]);
}
