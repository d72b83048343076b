namespace ErpSystem.Gateway.Pipeline;

/// <summary>What a client asks, as it came over any transport.</summary>
internal sealed record GraphQLRequest
{
    /// <summary>The document; null when only an id of a stored one was sent.</summary>
    public string? Query { get; init; }

    public string? OperationName { get; init; }

    /// <summary>The JSON of the variables; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>The SHA-256 of a document that the client believes to be known; null without one.</summary>
    public string? DocumentId { get; init; }

    /// <summary>True when the client sends document and id together, so that the id works from then on.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>True when the transport allows nothing but queries.</summary>
    public bool QueriesOnly { get; init; }
}
