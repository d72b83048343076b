using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>
/// A record that becomes a field of Subscription: the gateway fills its parameters from events of a topic (<see cref="EventValueAttribute"/>),
/// and looks up whatever else a subscriber asks of the entities in it. The domain runs nothing for it. The record needs an
/// <see cref="AuthorizeAttribute"/>, and is given a cursor by which a subscriber goes on where it was.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventStreamAttribute(string topic, EventKind kind) : Attribute
{
    /// <summary>The topic, one of the domain's own.</summary>
    public string Topic { get; } = topic;

    /// <summary>State: under load the latest is enough. Effect: a fact that nobody may miss.</summary>
    public EventKind Kind { get; } = kind;
}
