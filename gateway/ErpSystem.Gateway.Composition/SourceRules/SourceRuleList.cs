using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Apollo;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The rules of the specification's section "Validate Source Schemas", in its order, and those for event streams.</summary>
internal static class SourceRuleList
{
    internal static readonly ImmutableArray<ISourceRule> All =
    [
        new InvalidGraphQLRule(),
        new DisallowedInaccessibleElementsRule(),
        new TypeDefinitionInvalidRule(),
        new QueryRootTypeInaccessibleRule(),
        new RootMutationUsedRule(),
        new RootQueryUsedRule(),
        new RootSubscriptionUsedRule(),
        new InternalOverrideCollisionRule(),
        new ExternalUnusedRule(),
        new ExternalOverrideCollisionRule(),
        new ExternalProvidesCollisionRule(),
        new ExternalRequireCollisionRule(),
        new ExternalOnInterfaceRule(),
        new IsInvalidSyntaxRule(),
        new IsInvalidFieldTypeRule(),
        new IsInvalidUsageRule(),
        new KeyFieldsSelectInvalidTypeRule(),
        new KeyDirectiveInFieldsArgumentRule(),
        new KeyInvalidArgumentsRule(),
        new KeyInvalidSyntaxRule(),
        new KeyInvalidFieldsRule(),
        new KeyInvalidFieldsTypeRule(),
        new LookupMustHaveArgumentsRule(),
        new LookupReturnsNonNullableTypeRule(),
        new LookupReturnsListRule(),
        new LookupKeyMissingForTypeRule(),
        new OverrideFromSelfRule(),
        new OverrideOnInterfaceRule(),
        new ProvidesDirectiveInFieldsArgumentRule(),
        new ProvidesFieldsHasArgumentsRule(),
        new ProvidesFieldsMissingExternalRule(),
        new ProvidesInvalidSyntaxRule(),
        new ProvidesInvalidFieldsRule(),
        new ProvidesInvalidFieldsTypeRule(),
        new ProvidesOnNonCompositeFieldRule(),
        new RequireInvalidSyntaxRule(),
        new RequireInvalidFieldTypeRule(),
        new RequireInvalidUsageRule(),
        new RequireInconsistentOnImplementationRule(),
        new InvalidShareableUsageRule(),
        new EventStreamInvalidUsageRule(),
        new EventStreamInvalidTopicsRule(),
        new EventStreamInvalidMessageRule(),
        new EventStreamInvalidMappingRule(),
    ];

    /// <summary>The rules for Apollo sources: what both specifications ask, and what federation alone has.</summary>
    internal static readonly ImmutableArray<ISourceRule> Apollo =
    [
        new InvalidGraphQLRule(),
        new DisallowedInaccessibleElementsRule(),
        new QueryRootTypeInaccessibleRule(),
        new ExternalOnInterfaceRule(),
        new KeyDirectiveInFieldsArgumentRule(),
        new KeyInvalidArgumentsRule(),
        new KeyInvalidSyntaxRule(),
        new KeyInvalidFieldsRule(),
        new KeyInvalidFieldsTypeRule(),
        new OverrideFromSelfRule(),
        new OverrideOnInterfaceRule(),
        new ProvidesDirectiveInFieldsArgumentRule(),
        new ProvidesInvalidSyntaxRule(),
        new ProvidesInvalidFieldsRule(),
        new ProvidesInvalidFieldsTypeRule(),
        new InvalidShareableUsageRule(),
        new RequiresInvalidFieldsRule(),
        new FederationDirectiveNotSupportedRule(),
    ];

    public static void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var rule in source.IsApollo ? Apollo : All)
        {
            rule.Check(source, log);
        }
    }
}
