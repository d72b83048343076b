using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>An @external field has no @require arguments: it is not resolved here.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Require-Collision"/>
internal sealed class ExternalRequireCollisionRule : ISourceRule
{
    public const string Code = "EXTERNAL_REQUIRE_COLLISION";

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var element in source.Arguments(WellKnown.Require).Where(element => element.Field.Has(WellKnown.External)))
        {
            log.Error(
                Code,
                $"The argument '{element.Coordinate}' has @require, but its field is @external.",
                new FieldElement(element.Type, element.Field).Coordinate,
                source,
                element.Argument.Location,
                "Remove @external or the argument.");
        }
    }
}
