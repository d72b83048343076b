using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Tests.Differential;

/// <summary>A source that answers from the <see cref="World"/> what its own schema lets it say.</summary>
internal sealed class WorldSource(string name, World world, SchemaDefinition client, SchemaDefinition schema, bool takesBatches) : ISourceClient
{
    public string Name => name;

    public SourceBatching Batching { get; } = takesBatches ? new SourceBatching(Variables: true, Requests: true, Aliases: false) : SourceBatching.None;

    public List<string> Requests { get; } = [];

    public ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(request.Body.Span);
        Requests.Add(text);
        var body = JsonNode.Parse(text)!;
        // A batch is answered from its end.
        JsonNode answer = request.IsBatch ? new JsonArray([.. Results(body).Reverse()]) : Result((string)body["query"]!, body["variables"]!);
        var reply = Encoding.UTF8.GetBytes(answer.ToJsonString());
        var pooled = ArrayPool<byte>.Shared.Rent(reply.Length);
        reply.CopyTo(pooled, 0);
        return ValueTask.FromResult(new SourceReply(SourceOutcome.Answered, pooled, reply.Length, 200));
    }

    private IEnumerable<JsonObject> Results(JsonNode body)
    {
        var requests = body is JsonArray list ? list.ToList() : [body];
        for (var request = 0; request < requests.Count; request++)
        {
            var (query, variables) = ((string)requests[request]!["query"]!, requests[request]!["variables"]!);
            var sets = variables is JsonArray several ? several.ToList() : [variables];
            for (var set = 0; set < sets.Count; set++)
            {
                var result = Result(query, sets[set]!);
                result["requestIndex"] = request;
                result["variableIndex"] = set;
                yield return result;
            }
        }
    }

    private JsonObject Result(string query, JsonNode variables) => new() { ["data"] = WorldExecution.Execute(world, client, schema, query, variables.AsObject()) };
}
