using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Execution.Tests;

/// <summary>Answers batches as a Hot Chocolate server does: a result for each set of variables of each request, as a stream, not always in order.</summary>
/// <param name="answer">The data for a document and one set of variables, as the members of the response: <c>"data":{…}</c>.</param>
internal sealed class HotChocolateSource(Func<string, JsonElement, string> answer)
{
    /// <summary>The media type of the stream.</summary>
    public string ContentType { get; init; } = "application/jsonl; charset=utf-8";

    /// <summary>Changes what is sent: results may be left out, doubled, put in another order.</summary>
    public Func<IEnumerable<string>, IEnumerable<string>> Send { get; init; } = static results => results;

    /// <summary>False for results without their place.</summary>
    public bool WithIndexes { get; init; } = true;

    public FakeReply Answer(FakeRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        var isList = body.RootElement.ValueKind == JsonValueKind.Array;
        if (!isList && body.RootElement.GetProperty("variables").ValueKind != JsonValueKind.Array)
        {
            return new FakeReply($"{{{Result(body.RootElement, body.RootElement.GetProperty("variables"))}}}");
        }

        var results = isList
            ? body.RootElement.EnumerateArray().SelectMany((item, index) => Results(item, $"\"requestIndex\":{index},")).ToList()
            : [.. Results(body.RootElement, "")];
        return new FakeReply(Format([.. Send(results)])) { ContentType = ContentType };
    }

    private IEnumerable<string> Results(JsonElement request, string place)
    {
        var variables = request.GetProperty("variables");
        return variables.ValueKind == JsonValueKind.Array
            ? variables.EnumerateArray().Select((set, index) => $"{{{(WithIndexes ? $"{place}\"variableIndex\":{index}," : "")}{Result(request, set)}}}")
            : [$"{{{(WithIndexes ? place : "")}{Result(request, variables)}}}"];
    }

    private string Result(JsonElement request, JsonElement variables) => answer(request.GetProperty("query").GetString()!, variables);

    private string Format(IReadOnlyList<string> results) => ContentType.Split(';')[0] switch
    {
        "application/jsonl" => string.Concat(results.Select(result => result + "\n \n")),
        "text/event-stream" => ":\n\n" + string.Concat(results.Select(result => $"event: next\ndata: {result}\n\n")) + "event: complete\n\n",
        "multipart/mixed" => string.Concat(results.Select(result => $"\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{result}")) + "\r\n-----\r\n",
        _ => $"[{string.Join(',', results)}]",
    };
}
