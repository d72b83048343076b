using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The fields of a key exist, and objects among them say which of their fields count.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Invalid-Fields"/>
internal sealed class KeyInvalidFieldsRule : ISourceRule
{
    public const string Code = "KEY_INVALID_FIELDS";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var (type, directive) in source.Applied(WellKnown.Key))
        {
            if (SelectionText.TryParseSet(directive.StringArgument("fields")) is not { } set)
            {
                continue;
            }

            foreach (var place in SelectionWalk.Through(source.Definition, type.Name, set))
            {
                if (place.Field is not { } field)
                {
                    log.Error(
                        Code,
                        $"The key \"{set}\" of '{type.Name}' selects '{place.Coordinate}', which does not exist.",
                        type.Name,
                        source,
                        directive.Location,
                        "Name fields that the type declares in this source.");
                }
                else if (place.Selection.Children is null ? source.Definition.Resolve(field.Type) is ObjectType : source.Definition.Resolve(field.Type) is not { IsComposite: true })
                {
                    log.Error(
                        Code,
                        $"The key \"{set}\" of '{type.Name}' selects '{place.Coordinate}' {(place.Selection.Children is null ? "without its fields" : "with fields, but it is a leaf")}.",
                        type.Name,
                        source,
                        directive.Location,
                        "Select fields of objects, and of objects alone.");
                }
            }
        }
    }
}
