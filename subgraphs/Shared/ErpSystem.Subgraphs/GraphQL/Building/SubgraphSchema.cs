using GraphQL.Conversion;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A domain's executable schema, and the list lookups that it offers to the gateway.</summary>
internal sealed class SubgraphSchema : Schema
{
    public SubgraphSchema(ObjectGraphType query, ObjectGraphType? mutation, IReadOnlyDictionary<string, ListLookups.ListLookup> listLookups)
    {
        // Names are spelt as they shall be read: the default would make aND of a filter's AND.
        NameConverter = DefaultNameConverter.Instance;
        Query = query;
        Mutation = mutation!;
        ListLookups = listLookups;
        NameConverter = DefaultNameConverter.Instance;
        Features.RepeatableDirectives = true;
    }

    public IReadOnlyDictionary<string, ListLookups.ListLookup> ListLookups { get; }
}
