using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>No directive stands inside a key.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Directive-in-Fields-Argument"/>
internal sealed class KeyDirectiveInFieldsArgumentRule : ISourceRule
{
    public const string Code = "KEY_DIRECTIVE_IN_FIELDS_ARGUMENT";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var (type, directive) in source.Applied(WellKnown.Key))
        {
            if (SelectionText.TryParseSet(directive.StringArgument("fields")) is not { } set)
            {
                continue;
            }

            if (SelectionWalk.HasDirectives(set))
            {
                log.Error(
                    Code,
                    $"The key \"{directive.StringArgument("fields")}\" of '{type.Name}' has a directive in it.",
                    type.Name,
                    source,
                    directive.Location,
                    "Remove the directive from the selection.");
            }
        }
    }
}
