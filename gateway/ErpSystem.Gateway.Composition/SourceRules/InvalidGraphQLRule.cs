using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Composition.TypeSystem;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>Each source schema is valid GraphQL by itself. Texts that do not even parse are reported when they are read.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-GraphQL"/>
internal sealed class InvalidGraphQLRule : ISourceRule
{
    public const string Code = "INVALID_GRAPHQL";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var fault in TypeSystemCheck.Faults(source.Definition))
        {
            log.Error(Code, fault.Message, fault.Coordinate, source, fault.Location, "Mend the schema; each source must be valid GraphQL by itself.");
        }
    }
}
