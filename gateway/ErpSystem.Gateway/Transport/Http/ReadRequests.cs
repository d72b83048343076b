using ErpSystem.Gateway.Pipeline;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>What came in over HTTP.</summary>
/// <param name="Requests">The requests; one, unless they came as a list.</param>
/// <param name="IsBatch">True when they came as a list, and so do the answers.</param>
/// <param name="Refusal">Why nothing of it is served; null when it is.</param>
/// <param name="Pooled">The array of the shared pool that the requests point into; returned when all is answered.</param>
internal readonly record struct ReadRequests(IReadOnlyList<GraphQLRequest> Requests, bool IsBatch, RequestOutcome? Refusal, byte[] Pooled)
{
    public static ReadRequests One(GraphQLRequest request) => new([request], IsBatch: false, null, []);

    public static ReadRequests Refused(RequestOutcome refusal) => new([], IsBatch: false, refusal, []);
}
