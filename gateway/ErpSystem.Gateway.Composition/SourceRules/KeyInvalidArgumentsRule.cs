using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The arguments in a key are known, constant and of the right type, and none that is required is left out.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Invalid-Arguments"/>
internal sealed class KeyInvalidArgumentsRule : ISourceRule
{
    public const string Code = "KEY_INVALID_ARGUMENTS";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var (type, directive) in source.Applied(WellKnown.Key))
        {
            if (SelectionText.TryParseSet(directive.StringArgument("fields")) is not { } set)
            {
                continue;
            }

            foreach (var place in SelectionWalk.Through(source.Definition, type.Name, set).Where(place => place.Field is not null))
            {
                foreach (var fault in ArgumentFaults.Of(source.Definition, place.Field!, place.Selection.Arguments))
                {
                    log.Error(
                        Code,
                        $"The key \"{set}\" of '{type.Name}' selects '{place.Coordinate}' wrongly: {fault}",
                        type.Name,
                        source,
                        directive.Location,
                        "Give the arguments that the field declares, as constants.");
                }
            }
        }
    }
}
