using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>The query root of a source cannot be hidden.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Query-Root-Type-Inaccessible"/>
internal sealed class QueryRootTypeInaccessibleRule : ISourceRule
{
    public const string Code = "QUERY_ROOT_TYPE_INACCESSIBLE";

    public void Check(SourceSchema source, CompositionLog log)
    {
        if (source.Definition.Query is { } query && query.Has(WellKnown.Inaccessible))
        {
            log.Error(
                Code,
                $"The query root type '{query.Name}' cannot be @inaccessible.",
                query.Name,
                source,
                query.Location,
                "Hide single fields of it instead.");
        }
    }
}
