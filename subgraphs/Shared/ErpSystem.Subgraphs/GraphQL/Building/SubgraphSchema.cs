using GraphQL.Conversion;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A domain's executable schema, and what it offers to the gateway beyond it.</summary>
internal sealed class SubgraphSchema : Schema
{
    public SubgraphSchema(ObjectGraphType query, ObjectGraphType? mutation, ObjectGraphType? subscription, SourceAbilities abilities)
    {
        // Names are spelt as they shall be read: the default would make aND of a filter's AND.
        NameConverter = DefaultNameConverter.Instance;
        Query = query;
        Mutation = mutation!;
        Subscription = subscription!;
        Abilities = abilities;
        NameConverter = DefaultNameConverter.Instance;
        Features.RepeatableDirectives = true;
    }

    public SourceAbilities Abilities { get; }
}
