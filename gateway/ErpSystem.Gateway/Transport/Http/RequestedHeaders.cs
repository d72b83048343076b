using ErpSystem.Gateway.Pipeline;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>The request headers by which a client asks for more than the response.</summary>
internal static class RequestedHeaders
{
    /// <summary><c>GraphQL-Cost: report</c> or <c>validate</c>.</summary>
    public const string Cost = "GraphQL-Cost";

    /// <summary><c>GraphQL-Supergraph: report</c>; answered by the version in a header of the same name.</summary>
    public const string Supergraph = "GraphQL-Supergraph";

    private const string Report = "report";

    /// <summary>What the client wants to know about the price; anything else in the header is no wish.</summary>
    public static PriceInquiry PriceInquiryOf(HttpRequest request) =>
        !request.Headers.TryGetValue(Cost, out var value) ? PriceInquiry.None
        : Is(value.ToString(), Report) ? PriceInquiry.Report
        : Is(value.ToString(), "validate") ? PriceInquiry.Validate
        : PriceInquiry.None;

    /// <summary>Tells the version of the supergraph to a client that asked for it.</summary>
    public static void Answer(HttpContext context, string? version)
    {
        if (version is not null && context.Request.Headers.TryGetValue(Supergraph, out var value) && Is(value.ToString(), Report))
        {
            context.Response.Headers[Supergraph] = version;
        }
    }

    private static bool Is(string value, string wish) => value.Equals(wish, StringComparison.OrdinalIgnoreCase);
}
