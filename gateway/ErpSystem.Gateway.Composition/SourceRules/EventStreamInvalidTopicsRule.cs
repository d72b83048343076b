using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>An @eventStream names topics, each with placeholders behind its name that are arguments of the field; no argument is left out.</summary>
internal sealed class EventStreamInvalidTopicsRule : ISourceRule
{
    public const string Code = "EVENT_STREAM_INVALID_TOPICS";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var stream in DeclaredStream.Of(source))
        {
            if (stream.Topics.IsEmpty)
            {
                Refuse(stream, $"The @eventStream '{stream.Coordinate}' has no topic.", "Name a topic, for example \"sales.order.changed.v1.{$args.orderId}\".");
            }

            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (var text in stream.Topics)
            {
                if (TopicTemplate.TryParse(text) is not { } topic)
                {
                    Refuse(stream, $"The topic '{text}' of '{stream.Coordinate}' cannot be read.", "Write the topic's name, then each placeholder as '.{$args.name}'.");
                    continue;
                }

                used.UnionWith(topic.Arguments);
                foreach (var name in topic.Arguments)
                {
                    Check(stream, text, name);
                }
            }

            foreach (var argument in stream.Field.Arguments.Where(argument => !argument.Has(WellKnown.EventCursor) && !used.Contains(argument.Name)))
            {
                Refuse(stream, $"No topic of '{stream.Coordinate}' uses the argument '{argument.Name}', so it would choose nothing.", $"Add '.{{$args.{argument.Name}}}' to the topic, or remove the argument.");
            }
        }

        void Check(DeclaredStream stream, string text, string name)
        {
            if (stream.Field.Arguments.Find(name) is not { } argument || argument.Has(WellKnown.EventCursor))
            {
                Refuse(stream, $"The topic '{text}' of '{stream.Coordinate}' names '{name}', which is no argument of the field.", "Name an argument that says which events are wanted.");
            }
            else if (source.Definition.Resolve(argument.Type) is not (null or { IsLeaf: true }) || Depth(argument.Type) > 1)
            {
                Refuse(stream, $"The topic '{text}' of '{stream.Coordinate}' names the argument '{name}' of type '{argument.Type}', which is neither one value nor a list of values.", "Use a scalar, an enum, or a list of them.");
            }
        }

        void Refuse(DeclaredStream stream, string message, string hint) => log.Error(Code, message, stream.Coordinate, source, stream.Directive.Location, hint);
    }

    private static int Depth(TypeReference type) => type.Nullable is ListTypeReference list ? 1 + Depth(list.Inner) : 0;
}
