using System.Collections.Immutable;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>The rules of the specification's section "Pre Merge Validation", in its order.</summary>
internal static class PreMergeRuleList
{
    internal static readonly ImmutableArray<IPreMergeRule> All =
    [
        new TypeKindMismatchRule(),
        new EnumValuesMismatchRule(),
        new OutputFieldTypesMergeableRule(),
        new FieldArgumentTypesMergeableRule(),
        new FieldWithMissingRequiredArgumentRule(),
        new InputFieldDefaultMismatchRule(),
        new InputFieldTypesMergeableRule(),
        new InputWithMissingRequiredFieldsRule(),
        new ExternalArgumentDefaultMismatchRule(),
        new ExternalArgumentMissingRule(),
        new ExternalArgumentTypeMismatchRule(),
        new ExternalMissingOnBaseRule(),
        new ExternalTypeMismatchRule(),
        new OverrideSourceHasOverrideRule(),
        new InvalidFieldSharingRule(),
        new InterfaceObjectNoInterfaceRule(),
        new InterfaceObjectKeyMissingRule(),
    ];
}
