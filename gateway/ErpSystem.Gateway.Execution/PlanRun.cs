using System.Collections.Frozen;
using System.Text;
using ErpSystem.Gateway.Execution.Nodes;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Schema.Coercion;

namespace ErpSystem.Gateway.Execution;

/// <summary>
/// One run of a plan. Nodes complete in any order; what touches the store happens under one lock, what waits for a source does not.
/// </summary>
// Hot path.
internal sealed class PlanRun : IDisposable
{
    private readonly Lock gate = new();
    private readonly PlanProgram program;
    private readonly ResultStore store;
    private readonly FrozenDictionary<string, ISourceClient> clients;
    private readonly CoercedVariables variables;
    private readonly RequestHeaders headers;
    private readonly NodeIds nodeIds;
    private readonly byte[] prefix;
    private readonly KeyCollector collector;
    private readonly ReplyPlacer placer;
    private readonly NodeProgress progress;
    private readonly OverlayQueue overlays;
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int active;
    private Exception? failure;

    public PlanRun(
        PlanProgram program,
        ResultStore store,
        FrozenDictionary<string, ISourceClient> clients,
        CoercedVariables variables,
        RequestHeaders headers,
        bool[] conditions,
        NodeIds nodeIds)
    {
        this.nodeIds = nodeIds;
        this.program = program;
        this.store = store;
        this.clients = clients;
        this.variables = variables;
        this.headers = headers;
        prefix = Encoding.UTF8.GetBytes(program.Plan.InternalPrefix);
        collector = new KeyCollector(store, conditions);
        placer = new ReplyPlacer(store, prefix);
        progress = new NodeProgress(program);
        overlays = new OverlayQueue(program, store, progress);
    }

    /// <summary>The reply to the only request, when it was made already.</summary>
    public SourceReply? FirstReply { get; init; }

    /// <summary>What the event says that a subscription's plan is run for.</summary>
    public SourceReply? EventReply { get; init; }

    public int RequestCount { get; private set; }

    /// <summary>Ends when no node is under way any more, so that nothing touches the pooled memory afterwards.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        if (program.Nodes.Length == 0)
        {
            return Task.CompletedTask;
        }

        Start(progress.Begin(), cancellationToken);
        return finished.Task;
    }

    public void Dispose()
    {
        collector.Dispose();
        overlays.Dispose();
    }

    private void Start(List<int> nodes, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref active, nodes.Count);
        foreach (var node in nodes)
        {
            _ = RunNodeAsync(program.Nodes[node], cancellationToken);
        }
    }

    private async Task RunNodeAsync(NodeProgram node, CancellationToken cancellationToken)
    {
        try
        {
            await FetchAsync(node, cancellationToken);
            List<int> ready;
            lock (gate)
            {
                ready = progress.Complete(node.Id);
                overlays.Join();
            }

            if (failure is null)
            {
                Start(ready, cancellationToken);
            }
        }
#pragma warning disable CA1031 // a border: whatever a node throws ends the request, after all other nodes have ended
        catch (Exception error)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref failure, error, null);
            lock (gate)
            {
                // Nobody may wait for this node any longer.
                progress.Complete(node.Id);
            }
        }

        if (Interlocked.Decrement(ref active) == 0)
        {
            Finish();
        }
    }

    private void Finish()
    {
        if (failure is null)
        {
            finished.SetResult();
        }
        else
        {
            finished.SetException(failure);
        }
    }

    private async Task FetchAsync(NodeProgram node, CancellationToken cancellationToken)
    {
        var client = clients.GetValueOrDefault(node.Source);
        List<FetchBundle> requests;
        Task? others = null;
        lock (gate)
        {
            var batch = new FetchBatch(node);
            if (collector.Collect(node, batch))
            {
                // An equal key is already on its way for another node: its answer is waited for, not asked for again.
                others = progress.WhenCompleted(OwnersOf(node));
            }

            var batching = client?.Batching ?? SourceBatching.None;
            requests = FetchBundle.Of(batch.Split(store, batching), batching);
            RequestCount += node.NodeFields.Length == 0 && !node.IsEvent ? requests.Count : 0;
        }

        if (requests.Count == 1)
        {
            await SendAsync(node, client, requests[0], cancellationToken);
        }
        else if (requests.Count > 1)
        {
            await Task.WhenAll(requests.ConvertAll(request => SendAsync(node, client, request, cancellationToken)));
        }

        if (others is not null)
        {
            await others.WaitAsync(cancellationToken);
        }
    }

    private HashSet<int> OwnersOf(NodeProgram node)
    {
        var owners = new HashSet<int>();
        foreach (var part in node.Parts)
        {
            if (part.IsLookup)
            {
                store.Slots.AddOpenOwners(part.Call, node.Id, owners);
            }
        }

        return owners;
    }

    private async Task SendAsync(NodeProgram node, ISourceClient? client, FetchBundle request, CancellationToken cancellationToken)
    {
        SourceReply reply;
        if (FirstReply is { } made)
        {
            reply = made;
        }
        else if (node.IsEvent)
        {
            reply = EventReply ?? SourceReply.Failed(SourceOutcome.Unavailable);
        }
        else if (node.NodeFields.Length > 0)
        {
            reply = NodeAnswer.To(node, nodeIds, variables);
        }
        else if (client is null)
        {
            reply = SourceReply.Failed(SourceOutcome.Unavailable);
        }
        else
        {
            using var body = new Utf8Buffer(1024);
            lock (gate)
            {
                RequestBody.Write(request, prefix, store.Slots, variables, body);
            }

            reply = await client.SendAsync(new SourceRequest(body.WrittenMemory, node.IsMutation, headers) { IsBatch = request.IsBatch }, cancellationToken);
        }

        lock (gate)
        {
            if (request.IsBatch)
            {
                new BatchPlacer(store, placer).Place(request, reply);
            }
            else
            {
                placer.Place(request.Requests[0], reply);
            }
        }
    }
}
