using System.Text;
using ErpSystem.Gateway.Pipeline;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>Reads a request from the query part of an address; nothing but queries may come this way.</summary>
internal static class UrlRequest
{
    private static readonly string[] Parameters = ["query", "operationName", "variables", "extensions", "id", "documentId"];

    public static ReadRequests Read(IQueryCollection query)
    {
        foreach (var name in Parameters)
        {
            if (query[name].Count > 1)
            {
                return Bad($"The parameter '{name}' is given more than once.");
            }
        }

        var variables = Bytes(query, "variables");
        if (variables.Length > 0 && !RequestParser.IsObject(variables))
        {
            return Bad("The parameter 'variables' must be the JSON of an object.");
        }

        var request = new GraphQLRequest
        {
            Query = query["query"] is [{ } text] ? text : null,
            OperationName = Text(query, "operationName"),
            Variables = variables,
            DocumentId = Text(query, "documentId") ?? Text(query, "id"),
            QueriesOnly = true,
        };
        if (Bytes(query, "extensions") is { Length: > 0 } extensions)
        {
            if (RequestParser.WithExtensions(extensions, request) is not { } extended)
            {
                return Bad("The parameter 'extensions' must be the JSON of an object, 'persistedQuery' in it of version 1.");
            }

            request = extended;
        }

        return ReadRequests.One(request);
    }

    // The specification: an empty text is the same as none.
    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } text] ? text : null;

    private static byte[] Bytes(IQueryCollection query, string name) => Text(query, name) is { } text ? Encoding.UTF8.GetBytes(text) : [];

    private static ReadRequests Bad(string message) => ReadRequests.Refused(RequestOutcome.Malformed(RequestErrorCodes.BadRequest, message));
}
