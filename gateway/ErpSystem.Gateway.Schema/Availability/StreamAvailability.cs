using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>
/// Event streams in the table: a source that stands for the events. It answers the fields of Subscription that they feed, and below each of them what
/// its message holds and nothing else. The key of an entity is a key there and no answer: whether there is such an entity, and whether this caller
/// may know of it, only a lookup can say.
/// </summary>
internal sealed class StreamAvailability
{
    // No settings can name a source so.
    private const string EventsName = "(events)";

    private readonly SchemaDefinition schema;
    private readonly ILookup<string, EntityLookup> lookupsByObjectType;
    private readonly HashSet<string> types = new(StringComparer.Ordinal);
    private readonly HashSet<(string Type, string Field)> fields = [];

    private StreamAvailability(SchemaDefinition schema, int index, ILookup<string, EntityLookup> lookupsByObjectType, ImmutableArray<EventStream> streams)
    {
        this.schema = schema;
        this.lookupsByObjectType = lookupsByObjectType;
        Streams = streams;
        Source = new AvailableSource(index, EventsName, null, IsApollo: false) { IsEvents = true };
        types.Add(schema.SubscriptionTypeName!);
        foreach (var stream in streams)
        {
            Collect(stream.TypeName, stream.Given);
        }
    }

    public ImmutableArray<EventStream> Streams { get; }

    public AvailableSource Source { get; }

    /// <summary>Null where no events feed anything.</summary>
    public static StreamAvailability? Of(SchemaDefinition schema, int index, ILookup<string, EntityLookup> lookups, Func<AppliedDirective, AvailableSource?> sourceOf)
    {
        ImmutableArray<EventStream> streams = schema.SubscriptionTypeName is { } name && schema.Find(name) is ObjectType root
            ? [.. root.Fields.SelectMany(field => field.Named(FusionDirectives.EventStream).Take(1).Select(directive => Read(field, directive, sourceOf(directive))))]
            : [];
        return streams.IsEmpty ? null : new StreamAvailability(schema, index, lookups, streams);
    }

    /// <summary>What the events know of a type; null when that is nothing.</summary>
    public TypeInSource? TypeOf(NamedType type) =>
        types.Contains(type.Name) ? new TypeInSource(Source, type.Kind, FrozenSet.ToFrozenSet([type.Name], StringComparer.Ordinal), []) : null;

    /// <summary>How the events stand to a field; null when they do not know it.</summary>
    public FieldInSource? FieldOf(ComplexType parent, FieldDefinition field)
    {
        if (parent.Name == schema.SubscriptionTypeName)
        {
            return Streams.FirstOrDefault(stream => stream.Field == field.Name) is { } stream
                ? new FieldInSource { Source = Source, Support = FieldSupport.Resolves, Type = field.Type, Provides = stream.Given }
                : null;
        }

        return fields.Contains((parent.Name, field.Name))
            ? new FieldInSource { Source = Source, Support = IsKey(parent.Name, field.Name) ? FieldSupport.KeyOnly : FieldSupport.External, Type = field.Type }
            : null;
    }

    /// <summary>True for a field that no source is asked for, because events feed it.</summary>
    public bool Feeds(ComplexType parent, FieldDefinition field) => parent.Name == schema.SubscriptionTypeName && field.Has(FusionDirectives.EventStream);

    private bool IsKey(string type, string field) =>
        lookupsByObjectType[type].Any(lookup => lookup.KeyPaths.Any(path => path == field || path.StartsWith(field + ".", StringComparison.Ordinal)));

    private void Collect(string type, FieldSelectionSet given)
    {
        types.Add(type);
        foreach (var selected in given.Fields)
        {
            fields.Add((type, selected.Name));
            if (selected.Children is { } children && schema.Find(type) is ComplexType parent && parent.Fields.TryFind(selected.Name, out var field))
            {
                Collect(field.Type.Name, children);
            }
        }
    }

    private static EventStream Read(FieldDefinition field, AppliedDirective directive, AvailableSource? source) => new()
    {
        Field = field.Name,
        TypeName = field.Type.Name,
        Source = source?.Name ?? throw new ArgumentException($"The event stream '{field.Name}' belongs to no source."),
        Topics = Topics(field, directive),
        Broker = directive.StringArgument("broker"),
        Message = FieldSelectionSetParser.Parse(directive.StringArgument("message") ?? ""),
        CursorField = directive.StringArgument("cursorField"),
        CursorArgument = directive.StringArgument("cursorArgument"),
    };

    // Hot Chocolate may leave the topic out: it is the field's name with its arguments.
    private static ImmutableArray<TopicTemplate> Topics(FieldDefinition field, AppliedDirective directive)
    {
        var texts = directive.ListArgument("topics");
        var cursor = directive.StringArgument("cursorArgument");
        return texts.Count == 0
            ? [new TopicTemplate(field.Name, [.. field.Arguments.Select(argument => argument.Name).Where(name => name != cursor)])]
            : [.. texts.Select(text => TopicTemplate.TryParse(text) ?? throw new ArgumentException($"The topic '{text}' of the event stream '{field.Name}' cannot be read."))];
    }
}
