using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>No field of a key is a list, an interface or a union.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Fields-Select-Invalid-Type"/>
internal sealed class KeyFieldsSelectInvalidTypeRule : ISourceRule
{
    public const string Code = "KEY_FIELDS_SELECT_INVALID_TYPE";

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
                if (place.Field is { } field && (field.Type.IsList || source.Definition.Resolve(field.Type) is { IsAbstract: true }))
                {
                    log.Error(
                        Code,
                        $"The key \"{set}\" of '{type.Name}' selects '{place.Coordinate}', whose type '{field.Type}' is a list, an interface or a union.",
                        type.Name,
                        source,
                        directive.Location,
                        "Choose fields that are scalars, enums or objects.");
                }
            }
        }
    }
}
