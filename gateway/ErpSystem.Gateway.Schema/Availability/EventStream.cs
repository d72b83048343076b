using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>A subscription field that events of a broker feed (<c>@fusion__eventStream</c>).</summary>
public sealed record EventStream
{
    /// <summary>The field of Subscription.</summary>
    public required string Field { get; init; }

    /// <summary>The type that the field returns.</summary>
    public required string TypeName { get; init; }

    /// <summary>The source that declares the field, and whose settings say how its events are read.</summary>
    public required string Source { get; init; }

    public required ImmutableArray<TopicTemplate> Topics { get; init; }

    /// <summary>The name of the broker; null for the gateway's own choice.</summary>
    public string? Broker { get; init; }

    /// <summary>What an event holds.</summary>
    public required FieldSelectionSet Message { get; init; }

    /// <summary>The field of the returned type that tells an event's place in the stream.</summary>
    public string? CursorField { get; init; }

    /// <summary>The argument by which a subscriber goes on behind a place.</summary>
    public string? CursorArgument { get; init; }

    /// <summary>The paths of the message's leaves, joined by dots.</summary>
    public IEnumerable<string> Leaves() => Leaves(Message, "");

    private static IEnumerable<string> Leaves(FieldSelectionSet set, string prefix) => set.Fields.SelectMany(field =>
        field.Children is { } children ? Leaves(children, $"{prefix}{field.Name}.") : [prefix + field.Name]);

    /// <summary>What an event gives a client without asking anybody: the message and the place.</summary>
    public FieldSelectionSet Given => CursorField is null ? Message : Message.Merge(new FieldSelectionSet([new SelectedFieldNode(CursorField, [], null)]));
}
