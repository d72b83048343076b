using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The message of an @eventStream selects fields that exist, down to leaves, through single objects whose type is certain.</summary>
internal sealed class EventStreamInvalidMessageRule : ISourceRule
{
    public const string Code = "EVENT_STREAM_INVALID_MESSAGE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var stream in DeclaredStream.Of(source))
        {
            if (stream.Message is not { } message)
            {
                Refuse(stream, $"The message of '{stream.Coordinate}' cannot be read.", "Write a selection, for example \"{ order { id } version }\".");
            }
            else if (SelectionWalk.Conditions(source.Definition, stream.Field.Type.Name, message).Any() || SelectionWalk.HasDirectives(message) || message.Fields.Count() < message.Selections.Length)
            {
                Refuse(stream, $"The message of '{stream.Coordinate}' has fragments or directives, but an event has one form.", "Select fields alone.");
            }
            else if (source.Definition.Resolve(stream.Field.Type) is ObjectType)
            {
                foreach (var place in SelectionWalk.Through(source.Definition, stream.Field.Type.Name, message))
                {
                    Check(stream, place);
                }
            }
        }

        void Check(DeclaredStream stream, SelectedPlace place)
        {
            if (place.Field is not { } field)
            {
                Refuse(stream, $"The message of '{stream.Coordinate}' selects '{place.Coordinate}', which does not exist.", "Select fields that the type declares in this source.");
            }
            else if (source.Definition.Resolve(field.Type) is { IsComposite: true } composite)
            {
                if (place.Selection.Children is null)
                {
                    Refuse(stream, $"The message of '{stream.Coordinate}' selects '{place.Coordinate}' without its fields.", "Select the fields that the event holds, the key among them.");
                }
                else if (composite is not ObjectType || field.Type.Nullable is ListTypeReference)
                {
                    Refuse(stream, $"The message of '{stream.Coordinate}' selects '{place.Coordinate}' of type '{field.Type}', which is not one object of a certain type.", "Select single objects of object types; lists belong to an entity that is looked up.");
                }
            }
            else if (place.Selection.Children is not null)
            {
                Refuse(stream, $"The message of '{stream.Coordinate}' selects '{place.Coordinate}' with fields, but it is a leaf.", "Select the leaf alone.");
            }

            if (place.Field is { } known && (known.Arguments.Any(argument => argument.IsRequired) || known.Has(WellKnown.EventCursor)))
            {
                Refuse(stream, $"The message of '{stream.Coordinate}' cannot hold '{place.Coordinate}'.", known.Has(WellKnown.EventCursor) ? "The gateway fills the cursor." : "A field that needs arguments has no one value.");
            }
        }

        void Refuse(DeclaredStream stream, string message, string hint) => log.Error(Code, message, stream.Coordinate, source, stream.Directive.Location, hint);
    }
}
