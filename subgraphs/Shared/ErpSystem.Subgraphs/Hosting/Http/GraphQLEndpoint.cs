using System.Buffers;
using System.Text.Json;
using global::GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>GraphQL over HTTP: POST for everything, GET for queries.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLEndpoint(OperationExecuter executer, DevelopmentCallers callers)
{
    private static readonly GraphQLSerializer serializer = new(
        options => options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, new ErrorDetails());

    public void Map(WebApplication app)
    {
        app.MapPost("/graphql", http => AnswerAsync(http, ReadBodyAsync, mayChange: true));
        app.MapGet("/graphql", http => AnswerAsync(http, ReadQueryStringAsync, mayChange: false));
    }

    private async Task AnswerAsync(HttpContext http, Func<HttpContext, Task<GraphQLRequest>> read, bool mayChange)
    {
        if (MediaTypes.Choose(http.Request.Headers.Accept) is not { } mediaType)
        {
            await RefuseAsync(
                http, MediaTypes.Json, StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE", $"Answers are {MediaTypes.GraphQL} or {MediaTypes.Json}.");
            return;
        }

        try
        {
            var request = await read(http);
            if (callers.Of(http.Request) is not { } caller)
            {
                await RefuseAsync(
                    http, mediaType, StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Nobody is known by what this request says of its caller.");
                return;
            }

            http.RequestServices.GetRequiredService<CallerScope>().Current = caller;
            var result = await executer.ExecuteAsync(request, mayChange, http.RequestServices, http.RequestAborted);
            await WriteAsync(http, mediaType, StatusOf(result, mediaType), result);
        }
        catch (HttpRefusal refusal)
        {
            await RefuseAsync(http, mediaType, refusal.Status, refusal.Code, refusal.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    // application/json is for clients that take any status but 200 for a broken server.
    private static int StatusOf(ExecutionResult result, string mediaType)
    {
        if (result.Executed)
        {
            return StatusCodes.Status200OK;
        }

        return result.Errors is [{ Code: "METHOD_NOT_ALLOWED" }] ? StatusCodes.Status405MethodNotAllowed
            : mediaType == MediaTypes.Json ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
    }

    private static async Task<GraphQLRequest> ReadBodyAsync(HttpContext http)
    {
        if (!MediaTypes.IsJson(http.Request.ContentType))
        {
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send application/json.");
        }

        if (http.Request.ContentLength > DocumentLimits.BodyBytes)
        {
            throw TooLarge();
        }

        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            var consumed = read.Buffer.Start;
            try
            {
                if (read.Buffer.Length > DocumentLimits.BodyBytes)
                {
                    throw TooLarge();
                }

                if (read.IsCompleted)
                {
                    consumed = read.Buffer.End;
                    return Parse(read.Buffer);
                }
            }
            finally
            {
                // Also when refused: a read left open would cost the client its connection.
                reader.AdvanceTo(consumed, read.Buffer.End);
            }
        }
    }

    private static GraphQLRequest Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && serializer.ReadNode<GraphQLRequest>(document.RootElement) is { Query.Length: > 0 } request)
            {
                return request;
            }
        }
        catch (JsonException)
        {
            // Falls to the one answer for a body that is no request.
        }

        throw Invalid();
    }

    private static Task<GraphQLRequest> ReadQueryStringAsync(HttpContext http)
    {
        var query = http.Request.Query;
        try
        {
            return query["query"].ToString() is { Length: > 0 } text
                ? Task.FromResult(new GraphQLRequest
                {
                    Query = text,
                    OperationName = query["operationName"].ToString() is { Length: > 0 } name ? name : null,
                    Variables = query["variables"].ToString() is { Length: > 0 } variables ? serializer.Deserialize<Inputs>(variables) : null,
                })
                : throw Invalid();
        }
        catch (JsonException)
        {
            throw Invalid();
        }
    }

    private static HttpRefusal Invalid() => new(
        StatusCodes.Status400BadRequest, "INVALID_REQUEST", "Send {\"query\": \"…\", \"variables\": {…}, \"operationName\": \"…\"}.");

    private static HttpRefusal TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge, "REQUEST_TOO_LARGE", $"A request has at most {DocumentLimits.BodyBytes} bytes.");

    private static Task RefuseAsync(HttpContext http, string mediaType, int status, string code, string message) =>
        WriteAsync(http, mediaType, status, new ExecutionResult(new ExecutionError(message) { Code = code }));

    private static async Task WriteAsync(HttpContext http, string mediaType, int status, ExecutionResult result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType + "; charset=utf-8";
        await serializer.WriteAsync(http.Response.BodyWriter.AsStream(leaveOpen: true), result, http.RequestAborted);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private sealed class HttpRefusal(int status, string code, string message) : Exception(message)
    {
        public int Status { get; } = status;

        public string Code { get; } = code;
    }
}
