using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>Events feed fields of Subscription that return one object; a cursor is a text, one as an argument of such a field and one in what it returns.</summary>
internal sealed class EventStreamInvalidUsageRule : ISourceRule
{
    public const string Code = "EVENT_STREAM_INVALID_USAGE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        CheckStreams(source, log);
        CheckArguments(source, log);
        CheckFields(source, log);
    }

    private static void CheckStreams(SourceSchema source, CompositionLog log)
    {
        foreach (var stream in DeclaredStream.Of(source))
        {
            if (stream.Type.Name != source.Definition.SubscriptionTypeName)
            {
                Refuse(source, log, stream.Coordinate, $"'{stream.Coordinate}' cannot be an @eventStream: only fields of Subscription are.", stream.Directive.Location, "Move the field to Subscription.");
            }
            else if (stream.Field.Type.Nullable is ListTypeReference || source.Definition.Resolve(stream.Field.Type) is not ObjectType)
            {
                Refuse(source, log, stream.Coordinate, $"'{stream.Coordinate}' returns '{stream.Field.Type}', but an event becomes one object.", stream.Field.Location, "Return an object type that says what has happened.");
            }
        }
    }

    private static void CheckArguments(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Arguments(WellKnown.EventCursor))
        {
            if (!element.Field.Has(WellKnown.EventStream))
            {
                Refuse(source, log, element.Coordinate, $"'{element.Coordinate}' cannot be an @eventCursor: its field is no @eventStream.", element.Argument.Location, "Remove @eventCursor.");
            }
            else if (element.Argument.Type.ToString() is not ("String" or "ID"))
            {
                Refuse(source, log, element.Coordinate, $"The cursor '{element.Coordinate}' has the type '{element.Argument.Type}'.", element.Argument.Location, "Write 'String': a subscriber without a cursor begins now.");
            }
            else if (element.Field.Arguments.First(argument => argument.Has(WellKnown.EventCursor)) != element.Argument)
            {
                Refuse(source, log, element.Coordinate, $"'{element.Type.Name}.{element.Field.Name}' has more than one cursor.", element.Argument.Location, "Keep one @eventCursor.");
            }
        }
    }

    private static void CheckFields(SourceSchema source, CompositionLog log)
    {
        var payloads = DeclaredStream.Of(source).Select(stream => stream.Field.Type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var element in source.Fields(WellKnown.EventCursor))
        {
            if (!payloads.Contains(element.Type.Name))
            {
                Refuse(source, log, element.Coordinate, $"'{element.Coordinate}' cannot be an @eventCursor: no @eventStream returns '{element.Type.Name}'.", element.Field.Location, "Remove @eventCursor.");
            }
            else if (element.Field.Type.Nullable.ToString() is not ("String" or "ID"))
            {
                Refuse(source, log, element.Coordinate, $"The cursor '{element.Coordinate}' has the type '{element.Field.Type}'.", element.Field.Location, "Write 'String'.");
            }
            else if (element.Type.Fields.First(field => field.Has(WellKnown.EventCursor)) != element.Field)
            {
                Refuse(source, log, element.Coordinate, $"'{element.Type.Name}' has more than one cursor.", element.Field.Location, "Keep one @eventCursor.");
            }
        }
    }

    private static void Refuse(SourceSchema source, CompositionLog log, string coordinate, string message, SourceLocation place, string hint) =>
        log.Error(Code, message, coordinate, source, place, hint);
}
