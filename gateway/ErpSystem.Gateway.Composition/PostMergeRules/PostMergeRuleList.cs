using System.Collections.Immutable;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>The rules of the specification's section "Post Merge Validation", in its order.</summary>
internal static class PostMergeRuleList
{
    internal static readonly ImmutableArray<IPostMergeRule> All =
    [
        new NoQueriesRule(),
        new ReferenceToInaccessibleTypeRule(),
        new ReferenceToInternalTypeRule(),
        new EmptyMergedObjectTypeRule(),
        new EmptyMergedInterfaceTypeRule(),
        new EmptyMergedInputObjectTypeRule(),
        new EmptyMergedEnumTypeRule(),
        new EmptyMergedUnionTypeRule(),
        new ImplementedByInaccessibleRule(),
        new InterfaceFieldNoImplementationRule(),
        new InterfaceFieldTypeMismatchRule(),
        new InterfaceFieldArgumentNoImplementationRule(),
        new InterfaceFieldArgumentTypeMismatchRule(),
        new NonNullInputFieldIsInaccessibleRule(),
        new EnumTypeDefaultValueInaccessibleRule(),
        new IsInvalidFieldsRule(),
        new RequireInvalidFieldsRule(),
        new ContributedFieldNonNullRule(),
        new EventStreamUnreachableFieldRule(),

        // Last, because it leaves to the others what they have found.
        new InvalidMergedGraphQLRule(),
    ];
}
