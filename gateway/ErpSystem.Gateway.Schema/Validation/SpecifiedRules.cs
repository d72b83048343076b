using ErpSystem.Gateway.Schema.Validation.Rules;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>
/// The rules of the specification for operations. The order is that of graphql-js: it leads to the clearest output when several fail at one place.
/// </summary>
internal static class SpecifiedRules
{
    public static readonly RulePlan Plan = new(
    [
        (typeof(ExecutableDefinitionsRule), context => new ExecutableDefinitionsRule(context)),
        (typeof(UniqueOperationNamesRule), context => new UniqueOperationNamesRule(context)),
        (typeof(LoneAnonymousOperationRule), context => new LoneAnonymousOperationRule(context)),
        (typeof(SingleFieldSubscriptionsRule), context => new SingleFieldSubscriptionsRule(context)),
        (typeof(KnownTypeNamesRule), context => new KnownTypeNamesRule(context)),
        (typeof(FragmentsOnCompositeTypesRule), context => new FragmentsOnCompositeTypesRule(context)),
        (typeof(VariablesAreInputTypesRule), context => new VariablesAreInputTypesRule(context)),
        (typeof(ScalarLeafsRule), context => new ScalarLeafsRule(context)),
        (typeof(FieldsOnCorrectTypeRule), context => new FieldsOnCorrectTypeRule(context)),
        (typeof(UniqueFragmentNamesRule), context => new UniqueFragmentNamesRule(context)),
        (typeof(KnownFragmentNamesRule), context => new KnownFragmentNamesRule(context)),
        (typeof(NoUnusedFragmentsRule), context => new NoUnusedFragmentsRule(context)),
        (typeof(PossibleFragmentSpreadsRule), context => new PossibleFragmentSpreadsRule(context)),
        (typeof(NoFragmentCyclesRule), context => new NoFragmentCyclesRule(context)),
        (typeof(UniqueVariableNamesRule), context => new UniqueVariableNamesRule(context)),
        (typeof(NoUndefinedVariablesRule), context => new NoUndefinedVariablesRule(context)),
        (typeof(NoUnusedVariablesRule), context => new NoUnusedVariablesRule(context)),
        (typeof(KnownDirectivesRule), context => new KnownDirectivesRule(context)),
        (typeof(UniqueDirectivesPerLocationRule), context => new UniqueDirectivesPerLocationRule(context)),
        (typeof(KnownArgumentNamesRule), context => new KnownArgumentNamesRule(context)),
        (typeof(UniqueArgumentNamesRule), context => new UniqueArgumentNamesRule(context)),
        (typeof(ValuesOfCorrectTypeRule), context => new ValuesOfCorrectTypeRule(context)),
        (typeof(ProvidedRequiredArgumentsRule), context => new ProvidedRequiredArgumentsRule(context)),
        (typeof(VariablesInAllowedPositionRule), context => new VariablesInAllowedPositionRule(context)),
        (typeof(OverlappingFieldsCanBeMergedRule), context => new OverlappingFieldsCanBeMergedRule(context)),
        (typeof(UniqueInputFieldNamesRule), context => new UniqueInputFieldNamesRule(context)),
        (typeof(MaxIntrospectionDepthRule), context => new MaxIntrospectionDepthRule(context)),
    ]);
}
