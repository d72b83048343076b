using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>A subscription field that events feed, with all that must be known to read them.</summary>
internal sealed class StreamDefinition
{
    private readonly EventStreamMapping mapping;

    public StreamDefinition(EventStream stream, EventStreamMapping? mapping, SchemaDefinition schema)
    {
        this.mapping = mapping ?? new EventStreamMapping();
        Stream = stream;
        Needed = [.. NeededOf(schema, stream.TypeName, stream.Message, "")];
        Leaves = [.. stream.Leaves().Select(leaf => (leaf, PathOf(this.mapping.Message, leaf)))];
    }

    public EventStream Stream { get; }

    public bool IsState => mapping.Kind == EventStreamKind.State;

    /// <summary>The leaves of the message and where an event has them.</summary>
    public ImmutableArray<(string Leaf, string[] Path)> Leaves { get; }

    /// <summary>The objects of the message, the innermost first, and what none of them is without: a leaf that is never null.</summary>
    public ImmutableArray<(string Object, ImmutableArray<string> Leaves)> Needed { get; }

    /// <summary>Where an event has the value that an argument is compared with.</summary>
    public string[] PathOfArgument(string argument) => PathOf(mapping.Arguments, argument);

    private static IEnumerable<(string Object, ImmutableArray<string> Leaves)> NeededOf(SchemaDefinition schema, string type, FieldSelectionSet message, string prefix)
    {
        foreach (var selected in message.Fields)
        {
            if (selected.Children is { } children && (schema.Find(type) as ComplexType)?.Fields.Find(selected.Name) is { } field)
            {
                var path = $"{prefix}{selected.Name}.";
                foreach (var inner in NeededOf(schema, field.Type.Name, children, path))
                {
                    yield return inner;
                }

                var leaves = children.Fields.Where(leaf => leaf.Children is null && (schema.Find(field.Type.Name) as ComplexType)?.Fields.Find(leaf.Name)?.Type.IsNonNull == true);
                yield return (path, [.. leaves.Select(leaf => path + leaf.Name)]);
            }
        }
    }

    private static string[] PathOf(IReadOnlyDictionary<string, string> paths, string name) => paths.GetValueOrDefault(name, name).Split('.');
}
