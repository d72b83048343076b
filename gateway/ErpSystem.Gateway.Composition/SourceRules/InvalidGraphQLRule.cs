using System.Collections.Frozen;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>Each source schema is valid GraphQL by itself. Texts that do not even parse are reported when they are read.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-GraphQL"/>
internal sealed class InvalidGraphQLRule : ISourceRule
{
    public const string Code = "INVALID_GRAPHQL";

    // A source may be a part of the whole: no queries of its own, types that it only extends, directives that mean something to its server alone.
    private static readonly SchemaValidationOptions Options = new()
    {
        RequireQuery = false,
        AllowExtensionsOfUndefinedTypes = true,
        IsKnownDirective = static _ => true,
    };

    private static readonly FrozenSet<string> IntrospectionTypes = FrozenSet.ToFrozenSet(
        ["__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
        StringComparer.Ordinal);

    public void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var fault in SchemaValidator.Validate(Completed(source.Definition), Options))
        {
            log.Error(
                Code,
                fault.Message,
                fault.Coordinate,
                source,
                fault.Locations.FirstOrDefault(),
                "Mend the schema; each source must be valid GraphQL by itself.");
        }
    }

    // The directives of the specification may be used without being defined; what a source redefines of GraphQL itself other rules judge.
    private static SchemaDefinition Completed(SchemaDefinition schema) => SchemaDefinition.Create(
        schema.Types.Where(type => BuiltIns.IsBuiltInScalar(type.Name) ? type.Location.IsNone : !IntrospectionTypes.Contains(type.Name))
            .Concat(SpecifiedDirectives.Scalars.Where(scalar => !schema.Types.Contains(scalar.Name))),
        schema.DirectiveDefinitions.Concat(SpecifiedDirectives.All.Where(directive => !schema.DirectiveDefinitions.Contains(directive.Name))),
        schema.QueryTypeName,
        schema.MutationTypeName,
        schema.SubscriptionTypeName);
}
