using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>A subscription field that events feed, with all that must be known to read them.</summary>
internal sealed class StreamDefinition
{
    private readonly EventStreamMapping mapping;

    public StreamDefinition(EventStream stream, EventStreamMapping? mapping)
    {
        this.mapping = mapping ?? new EventStreamMapping();
        Stream = stream;
        Leaves = [.. stream.Leaves().Select(leaf => (leaf, PathOf(this.mapping.Message, leaf)))];
    }

    public EventStream Stream { get; }

    public bool IsState => mapping.Kind == EventStreamKind.State;

    /// <summary>The leaves of the message and where an event has them.</summary>
    public ImmutableArray<(string Leaf, string[] Path)> Leaves { get; }

    /// <summary>Where an event has the value that an argument is compared with.</summary>
    public string[] PathOfArgument(string argument) => PathOf(mapping.Arguments, argument);

    private static string[] PathOf(IReadOnlyDictionary<string, string> paths, string name) => paths.GetValueOrDefault(name, name).Split('.');
}
