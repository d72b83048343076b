using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>
/// What clients may select of an event is in its message, is its cursor, or belongs to an entity whose key the message holds. The source's resolver
/// never runs, so nothing else can be had.
/// </summary>
internal sealed class EventStreamUnreachableFieldRule : IPostMergeRule
{
    public const string Code = "EVENT_STREAM_UNREACHABLE_FIELD";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var source in schema.Sources.All)
        {
            foreach (var stream in DeclaredStream.Of(source).Where(stream => stream.Message is not null))
            {
                foreach (var coordinate in Unreachable(schema, stream.Field.Type.Name, stream.Message!).Distinct(StringComparer.Ordinal))
                {
                    log.Error(
                        Code,
                        $"The event of '{stream.Coordinate}' neither holds '{coordinate}' nor a key by which it is found.",
                        stream.Coordinate,
                        source,
                        stream.Directive.Location,
                        "Add the field or the entity's key to the message, or remove the field.");
                }
            }
        }
    }

    private static IEnumerable<string> Unreachable(MergedSchema schema, string typeName, FieldSelectionSet message)
    {
        if (schema.Find(typeName) is not { } type)
        {
            yield break;
        }

        var isFound = type.Lookups.Any(lookup => Covers(message, lookup.KeySelection));
        foreach (var field in type.Fields.Where(field => !field.IsInaccessible))
        {
            var selected = message.Fields.FirstOrDefault(selected => selected.Name == field.Name);
            if (selected is null && !isFound && !field.Parts.Any(part => part.Definition.Has(WellKnown.EventCursor)))
            {
                yield return $"{typeName}.{field.Name}";
            }

            // What a found entity holds of other objects it says itself.
            foreach (var inner in selected?.Children is { } children && !isFound ? Unreachable(schema, field.Type.Name, children) : [])
            {
                yield return inner;
            }
        }
    }

    private static bool Covers(FieldSelectionSet message, FieldSelectionSet key) => key.Fields.Count() == key.Selections.Length && key.Fields.All(field =>
        message.Fields.FirstOrDefault(selected => selected.Name == field.Name) is { } found
        && (field.Children is null || (found.Children is { } children && Covers(children, field.Children))));
}
