namespace ErpSystem.Gateway.Pipeline;

/// <summary>What a client asks, as it came over any transport.</summary>
internal sealed record GraphQLRequest
{
    /// <summary>The document; null when none was sent.</summary>
    public string? Query { get; init; }

    /// <summary>The operation of the document that is meant; null when none is named.</summary>
    public string? OperationName { get; init; }

    /// <summary>The JSON of the variables; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>The id of a stored document; null without one.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The SHA-256 of a document that the client registers by itself; null without one.</summary>
    public string? AutomaticId { get; init; }

    /// <summary>True when the transport allows nothing but queries.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>True when the transport can tell events.</summary>
    public bool AllowsSubscriptions { get; init; }

    /// <summary>True when the client wants to know the place in the event streams at which its query began.</summary>
    public bool WantsEventCursor { get; init; }

    /// <summary>What the client wants to know about the price.</summary>
    public PriceInquiry PriceInquiry { get; init; }
}

/// <summary>Whether a request's price is told.</summary>
internal enum PriceInquiry
{
    None,

    /// <summary>The price goes along with the response.</summary>
    Report,

    /// <summary>The request is priced and not executed.</summary>
    Validate,
}
