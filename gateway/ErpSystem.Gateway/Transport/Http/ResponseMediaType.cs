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

        var response = RankOf(GraphQLResponse, ranges);
        var json = RankOf(Json, ranges);
        return response.Quality <= 0 && json.Quality <= 0 ? ResponseMediaType.None
            : json.CompareTo(response) > 0 ? ResponseMediaType.Json
            : ResponseMediaType.GraphQLResponse;
    }

    /// <summary>True when the type names no other character set.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    // The most specific range that covers the type decides. Among types that the client likes equally the one that it names wins over one that
    // a wildcard covers, then the one that it names first: "application/json, */*" is how old clients say that they want application/json.
    private static (double Quality, int Specificity, int Order) RankOf(string type, IList<MediaTypeHeaderValue> ranges)
    {
        var rank = (Quality: 0.0, Specificity: -1, Order: 0);
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var fits = range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) ? 1
                : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2
                : -1;
            if (fits > rank.Specificity && IsUtf8(range))
            {
                // A wildcard stands nowhere in particular.
                rank = (range.Quality ?? 1, fits, fits == 2 ? -i : 0);
            }
        }

        return rank;
    }
}
