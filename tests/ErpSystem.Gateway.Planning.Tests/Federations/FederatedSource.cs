using System.Buffers;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Federations;

namespace ErpSystem.Gateway.Planning.Tests.Federations;

/// <summary>A source of a made-up federation as the executor sees it, without HTTP.</summary>
internal sealed class FederatedSource(string name, Federation federation) : ISourceClient
{
    public string Name => name;

    /// <summary>What was asked and answered, for the report of a failure.</summary>
    public List<string> Calls { get; } = [];

    public async ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(request.Body);
        var query = body.RootElement.GetProperty("query").GetString()!;
        var variables = body.RootElement.TryGetProperty("variables", out var given) ? given.GetRawText() : null;
        var answer = await federation.AskAsync(name, query, variables);
        lock (Calls)
        {
            Calls.Add($"{name}: {query} {variables}\n   -> {answer}");
        }

        var reply = Encoding.UTF8.GetBytes(answer);
        var pooled = ArrayPool<byte>.Shared.Rent(reply.Length);
        reply.CopyTo(pooled, 0);
        return new SourceReply(SourceOutcome.Answered, pooled, reply.Length, 200);
    }
}
