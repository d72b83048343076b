using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The query root, if there is one, is called Query, and no other type is.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Root-Query-Used"/>
internal sealed class RootQueryUsedRule : ISourceRule
{
    public const string Code = "ROOT_QUERY_USED";

    public void Check(SourceSchema source, CompositionLog log)
    {
        RootTypeName.Check(source, Code, OperationRoot.Query, source.Definition.QueryTypeName, log);
    }
}
