using System.Reflection;
using global::GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Makes the fields of Subscription that events feed, and what the source's settings say of them.</summary>
internal sealed class EventStreams(TypeCatalog catalog, string domain)
{
    private const string Broker = "pubsub";
    private const string Cursor = "cursor";

    private readonly SortedDictionary<string, EventStream> made = new(StringComparer.Ordinal);

    /// <summary>The streams by the name of their field.</summary>
    public IReadOnlyDictionary<string, EventStream> Made => made;

    public FieldType Field(Type record)
    {
        var attribute = record.GetCustomAttribute<EventStreamAttribute>()!;
        var topic = attribute.Topic.Replace("{domain}", domain, StringComparison.Ordinal);
        var policy = record.GetCustomAttribute<AuthorizeAttribute>()?.Policy.Replace("{domain}", domain, StringComparison.Ordinal)
            ?? throw new SchemaException($"The event stream {record.Name} states no permission: add [Authorize(\"…\")].");
        if (!topic.StartsWith(domain + ".", StringComparison.Ordinal))
        {
            throw new SchemaException($"The event stream {record.Name} shows {topic}, which another domain publishes.");
        }

        var values = record.GetConstructors().Single().GetParameters().Select(parameter => new StreamValue(parameter, record, catalog)).ToList();
        var name = Naming.ToCamelCase(Naming.Of(record));
        Message(record, values);
        made.Add(name, new EventStream(
            topic,
            attribute.Kind,
            values.Where(value => value.Argument is not null).ToDictionary(value => value.Argument!.Name, value => value.Leaves[0].Path),
            values.SelectMany(value => value.Leaves).ToDictionary(leaf => leaf.Name, leaf => leaf.Path)));
        return FieldOf(record, name, policy, topic, values);
    }

    private void Message(Type record, List<StreamValue> values)
    {
        catalog.Show(record, Naming.Of(record));
        var type = catalog.Add(new ObjectGraphType { Name = Naming.Of(record), Description = TypeCatalog.DescriptionOf(record) });
        foreach (var value in values)
        {
            type.AddField(new FieldType { Name = value.Name, Description = value.Description, ResolvedType = value.Type });
        }

        var cursor = new FieldType { Name = Cursor, Description = "Where in the stream it stands; pass it as after to go on from here.", ResolvedType = Wrapping.Named("String") };
        cursor.ApplyDirective("eventCursor");
        type.AddField(cursor);
    }

    private static FieldType FieldOf(Type record, string name, string policy, string topic, List<StreamValue> values)
    {
        var arguments = values.Where(value => value.Argument is not null).Select(ArgumentOf).ToList();
        var after = new QueryArgument(Wrapping.Named("String")) { Name = "after", Description = "The cursor of the last event seen; from now on if nothing is said." };
        after.ApplyDirective("eventCursor");
        var field = new FieldType
        {
            Name = name,
            Description = $"{TypeCatalog.DescriptionOf(record)} Permission: {policy}.".TrimStart(),
            ResolvedType = Wrapping.Named(Naming.Of(record)),
            Arguments = new QueryArguments([.. arguments, after]),
            StreamResolver = new NotServed(),
        };
        field.ApplyDirective("authorize", "policy", policy);
        field.ApplyDirective("eventStream", directive => directive
            .AddArgument(new DirectiveArgument("message") { Value = $"{{ {string.Join(' ', values.Select(value => value.Selection))} }}" })
            .AddArgument(new DirectiveArgument("topics") { Value = new[] { topic + string.Concat(arguments.Select(argument => $".{{$args.{argument.Name}}}")) } })
            .AddArgument(new DirectiveArgument("broker") { Value = Broker }));
        return field;
    }

    private static QueryArgument ArgumentOf(StreamValue value) =>
        new(value.Argument!.IsList ? Wrapping.ListOfNonNull(value.Leaf) : Wrapping.Named(value.Leaf))
        {
            Name = value.Argument.Name,
            Description = "Only events with this; all if nothing is said.",
        };

    // Operations that would come here are refused before: the gateway serves them.
    private sealed class NotServed : ISourceStreamResolver
    {
        public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) =>
            throw new ExecutionError("Subscriptions are the gateway's.") { Code = "SUBSCRIPTION_NOT_SERVED" };
    }
}
