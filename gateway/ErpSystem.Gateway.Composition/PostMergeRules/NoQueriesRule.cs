using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>Clients can query something.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-No-Queries"/>
internal sealed class NoQueriesRule : IPostMergeRule
{
    public const string Code = "NO_QUERIES";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        if (schema.Root(OperationRoot.Query) is not { } query || !query.Fields.Any(field => !field.IsInaccessible))
        {
            log.Error(
                Code,
                "The composite schema has no query that clients may use.",
                nameof(OperationRoot.Query),
                null,
                SourceLocation.None,
                "Let at least one source have a field of Query that is neither @internal nor @inaccessible.");
        }
    }
}
