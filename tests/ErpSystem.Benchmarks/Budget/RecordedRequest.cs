using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using ErpSystem.Gateway;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Supergraphs;

namespace ErpSystem.Benchmarks.Budget;

/// <summary>One call to a source as it went over the wire.</summary>
internal sealed record RecordedCall(string Source, byte[] Body, byte[] Reply);

/// <summary>A request with all that the sources answered to it, so that each stage can be run on its own.</summary>
internal sealed class RecordedRequest
{
    /// <summary>The JSON body of the client's request.</summary>
    public required byte[] Body { get; init; }

    public required Supergraph Supergraph { get; init; }

    public required PreparedOperation Operation { get; init; }

    public required IReadOnlyList<RecordedCall> Calls { get; init; }

    public required byte[] Response { get; init; }

    /// <summary>Runs the request once against the running sources.</summary>
    public static async Task<RecordedRequest> RecordAsync(string archiveFile, byte[] body, CancellationToken cancellationToken)
    {
        var options = new GatewayOptions();
        using var file = File.OpenRead(archiveFile);
        var archive = FusionArchive.Read(file);
        var supergraph = new SupergraphLoader(options).Load(archive);
        using var request = JsonDocument.Parse(body);
        var operation = new OperationPreparer(options, allowIntrospection: true).Prepare(supergraph, request.RootElement.GetProperty("query").GetString()!, null);
        var recorders = archive.GatewaySettings.Sources.Values
            .Select(source => new Recorder(new HttpSourceClient(new SourceOptions { Name = source.Name, Url = source.Url! })))
            .ToList();
        using var result = await new PlanExecutor(supergraph.ClientSchema, recorders)
            .ExecuteAsync(operation.Program!, CoercedVariables.Empty, RequestHeaders.Empty, cancellationToken);
        return new RecordedRequest
        {
            Body = body,
            Supergraph = supergraph,
            Operation = operation,
            Calls = [.. recorders.SelectMany(static recorder => recorder.Calls)],
            Response = result.Json.ToArray(),
        };
    }

    /// <summary>Clients that answer each recorded body with its recorded reply, at once.</summary>
    public IEnumerable<ISourceClient> Replay() =>
        Calls.GroupBy(static call => call.Source).Select(static calls => new Player(calls.Key, [.. calls]));

    private sealed class Recorder(HttpSourceClient inner) : ISourceClient
    {
        public ConcurrentQueue<RecordedCall> Calls { get; } = [];

        public string Name => inner.Name;

        public async ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken)
        {
            var reply = await inner.SendAsync(request, cancellationToken);
            Calls.Enqueue(new RecordedCall(Name, request.Body.ToArray(), reply.Buffer.AsSpan(0, reply.Length).ToArray()));
            return reply;
        }
    }

    private sealed class Player(string name, RecordedCall[] calls) : ISourceClient
    {
        public string Name => name;

        public ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken)
        {
            foreach (var call in calls)
            {
                if (request.Body.Span.SequenceEqual(call.Body))
                {
                    var buffer = ArrayPool<byte>.Shared.Rent(call.Reply.Length);
                    call.Reply.CopyTo(buffer, 0);
                    return ValueTask.FromResult(new SourceReply(SourceOutcome.Answered, buffer, call.Reply.Length, 200));
                }
            }

            throw new InvalidOperationException("This call was not recorded.");
        }
    }
}
