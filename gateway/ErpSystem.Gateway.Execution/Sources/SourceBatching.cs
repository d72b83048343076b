namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>What a source takes in one HTTP request beyond one operation with one set of variables, as its settings announce it.</summary>
/// <param name="Variables">One document with a list of variables: an operation for each set.</param>
/// <param name="Requests">A list of requests.</param>
/// <param name="Aliases">False when several keys should not become several aliased fields of one document, if there is another way.</param>
public sealed record SourceBatching(bool Variables, bool Requests, bool Aliases)
{
    /// <summary>What every GraphQL server takes.</summary>
    public static readonly SourceBatching None = new(false, false, true);

    /// <summary>The media types in which the source gives lists of results, the best first; empty for all that are known.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];
}
