using Microsoft.Net.Http.Headers;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>The media types of responses that GraphQL over HTTP knows.</summary>
internal enum ResponseMediaType
{
    /// <summary>The client accepts neither.</summary>
    None,

    /// <summary><c>application/graphql-response+json</c>: the status says whether the request was executed.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: 200 for every well-formed request.</summary>
    Json,
}

/// <summary>Chooses the media type by the Accept header.</summary>
internal static class MediaTypeNegotiation
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";

    public static string HeaderOf(ResponseMediaType type) => type == ResponseMediaType.Json ? "application/json; charset=utf-8" : "application/graphql-response+json; charset=utf-8";

    /// <summary>The best type; without a header the newer one, as the specification asks since 2025.</summary>
    public static ResponseMediaType Choose(string? accept) => accept switch
    {
        null or "" or "*/*" or GraphQLResponse => ResponseMediaType.GraphQLResponse,
        Json => ResponseMediaType.Json,
        _ => Parse(accept),
    };

    private static ResponseMediaType Parse(string accept)
    {
        if (!MediaTypeHeaderValue.TryParseList([accept], out var ranges))
        {
            return ResponseMediaType.None;
        }

        var response = QualityOf(GraphQLResponse, ranges);
        var json = QualityOf(Json, ranges);
        return response <= 0 && json <= 0 ? ResponseMediaType.None
            : json > response ? ResponseMediaType.Json
            : ResponseMediaType.GraphQLResponse;
    }

    // The most specific range that covers the type decides.
    private static double QualityOf(string type, IList<MediaTypeHeaderValue> ranges)
    {
        var (specificity, quality) = (-1, 0.0);
        foreach (var range in ranges)
        {
            var fits = range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) ? 1
                : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2
                : -1;
            if (fits > specificity && (range.Charset.Length == 0 || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            {
                (specificity, quality) = (fits, range.Quality ?? 1);
            }
        }

        return quality;
    }
}
