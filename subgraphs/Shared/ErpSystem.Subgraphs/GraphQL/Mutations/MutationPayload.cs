using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>What a mutation answers: the entity, why it failed, and whether it was done before.</summary>
internal sealed record MutationPayload(object? Entity, IReadOnlyList<DomainError> Errors, bool Replayed)
{
    public static MutationPayload Done(object? entity, bool replayed = false) => new(entity, [], replayed);

    public static MutationPayload Failed(DomainError error, object? entity) => new(entity, [error], Replayed: false);
}
