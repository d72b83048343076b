using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The text of a key is a selection set.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Invalid-Syntax"/>
internal sealed class KeyInvalidSyntaxRule : ISourceRule
{
    public const string Code = "KEY_INVALID_SYNTAX";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var (type, directive) in source.Applied(WellKnown.Key))
        {
            if (directive.StringArgument("fields") is not { } text)
            {
                continue;
            }

            try
            {
                FieldSelectionSetParser.Parse(text);
            }
            catch (SchemaSyntaxException error)
            {
                log.Error(
                    Code,
                    $"The key \"{text}\" of '{type.Name}' cannot be read at {error.Location}: {error.Message}",
                    type.Name,
                    source,
                    directive.Location,
                    "A key is a selection of fields such as 'id' or 'tenant { id } number'.");
            }
        }
    }
}
