using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The mutation root, if there is one, is called Mutation, and no other type is.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Root-Mutation-Used"/>
internal sealed class RootMutationUsedRule : ISourceRule
{
    public const string Code = "ROOT_MUTATION_USED";

    public void Check(SourceSchema source, CompositionLog log)
    {
        RootTypeName.Check(source, Code, OperationRoot.Mutation, source.Definition.MutationTypeName, log);
    }
}
