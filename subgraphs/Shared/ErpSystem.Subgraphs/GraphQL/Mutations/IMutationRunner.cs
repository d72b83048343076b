using global::GraphQL;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Runs one mutation.</summary>
internal interface IMutationRunner
{
    Task<MutationPayload> RunAsync(IResolveFieldContext context);
}
