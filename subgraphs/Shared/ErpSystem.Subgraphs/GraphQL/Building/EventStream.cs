using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>How events become the message of a subscription field; all paths are in the CloudEvent's data.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Kind">Whether the latest is enough.</param>
/// <param name="Arguments">For each argument the path of the value that it is compared with.</param>
/// <param name="Message">For each leaf of the message the path of its value.</param>
internal sealed record EventStream(
    string Topic, EventKind Kind, IReadOnlyDictionary<string, string> Arguments, IReadOnlyDictionary<string, string> Message);
