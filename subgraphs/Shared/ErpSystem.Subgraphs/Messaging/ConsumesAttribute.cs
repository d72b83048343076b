namespace ErpSystem.Subgraphs.Messaging;

/// <summary>
/// The method handles a topic: <c>static Task Name(ReceivedEvent&lt;TPayload&gt; received, TContext db, CancellationToken ct)</c>.
/// It runs in the transaction that also remembers the event, as the system in the event's company; the kit saves and commits.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConsumesAttribute(string topic, EventKind kind) : Attribute
{
    /// <summary>The topic, such as <c>sales.order.confirmed.v1</c>; a domain handles it once.</summary>
    public string Topic { get; } = topic;

    /// <summary>Whether older events are ignored or every event counts.</summary>
    public EventKind Kind { get; } = kind;

    /// <summary>
    /// Where the payload names the document that the event is about, such as <c>stockDocumentId</c>: an integration exception
    /// keeps it as its subject, so that the document's owner is found without reading payloads.
    /// </summary>
    public string? Subject { get; init; }
}
