using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>The media types of GraphQL over HTTP.</summary>
internal static class MediaTypes
{
    public const string GraphQL = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>The type to answer in; null when the client takes none that we have.</summary>
    public static string? Choose(StringValues accept)
    {
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is GraphQL or "*/*"))
        {
            return GraphQL;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted))
        {
            return null;
        }

        foreach (var type in wanted.OrderByDescending(type => type.Quality ?? 1))
        {
            if (type.MediaType.Value is GraphQL or "*/*" or "application/*")
            {
                return GraphQL;
            }

            if (type.MediaType.Value == Json)
            {
                return Json;
            }
        }

        return null;
    }

    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase);
}
