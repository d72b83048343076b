using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The subscription root, if there is one, is called Subscription, and no other type is.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Root-Subscription-Used"/>
internal sealed class RootSubscriptionUsedRule : ISourceRule
{
    public const string Code = "ROOT_SUBSCRIPTION_USED";

    public void Check(SourceSchema source, CompositionLog log)
    {
        RootTypeName.Check(source, Code, OperationRoot.Subscription, source.Definition.SubscriptionTypeName, log);
    }
}
