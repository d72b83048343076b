namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>
/// Where an event's data holds the value of a parameter of an <see cref="EventStreamAttribute"/> record: of an entity its id; of a
/// <see cref="Money"/> or <see cref="Quantity"/> first the number, then currency or unit.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventValueAttribute(params string[] paths) : Attribute
{
    /// <summary>Field names in the CloudEvent's data joined by dots, such as <c>payload.orderId</c> or <c>aggregateVersion</c>.</summary>
    public IReadOnlyList<string> Paths { get; } = paths;
}
