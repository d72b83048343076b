using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The rules of the specification's section "Validate Source Schemas", in its order.</summary>
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
        new InvalidShareableUsageRule(),
    ];

    public static void Check(SourceSchema source, CompositionLog log)
    {
        foreach (var rule in All)
        {
            rule.Check(source, log);
        }
    }
}
