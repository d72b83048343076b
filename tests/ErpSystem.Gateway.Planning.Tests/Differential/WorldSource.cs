using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Tests.Differential;

/// <summary>A source that answers from the <see cref="World"/> what its own schema lets it say.</summary>
internal sealed class WorldSource(string name, World world, SchemaDefinition client, SchemaDefinition schema) : ISourceClient
{
    public string Name => name;

    public List<string> Requests { get; } = [];

    public ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(request.Body.Span);
        Requests.Add(text);
        var body = JsonNode.Parse(text)!;
        var data = WorldExecution.Execute(world, client, schema, (string)body["query"]!, body["variables"]!.AsObject());
        var reply = Encoding.UTF8.GetBytes(new JsonObject { ["data"] = data }.ToJsonString());
        var pooled = ArrayPool<byte>.Shared.Rent(reply.Length);
        reply.CopyTo(pooled, 0);
        return ValueTask.FromResult(new SourceReply(SourceOutcome.Answered, pooled, reply.Length, 200));
    }
}
