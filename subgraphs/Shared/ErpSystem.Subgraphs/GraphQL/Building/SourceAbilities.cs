namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>What a source's settings tell the gateway: lookups in bulk, and how events feed subscriptions.</summary>
internal sealed record SourceAbilities(
    IReadOnlyDictionary<string, ListLookups.ListLookup> ListLookups, IReadOnlyDictionary<string, EventStream> EventStreams);
