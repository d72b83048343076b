using ErpSystem.Gateway.Composition.Sources;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The argument fields of @key is a string.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Key-Invalid-Fields-Type"/>
internal sealed class KeyInvalidFieldsTypeRule : ISourceRule
{
    public const string Code = "KEY_INVALID_FIELDS_TYPE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var (type, directive) in source.Applied(WellKnown.Key).Where(applied => applied.Directive.Argument("fields") is not (null or GraphQLStringValue)))
        {
            log.Error(
                Code,
                $"The argument 'fields' of @key on '{type.Name}' is no string.",
                type.Name,
                source,
                directive.Location,
                "Write the selection between quotes.");
        }
    }
}
