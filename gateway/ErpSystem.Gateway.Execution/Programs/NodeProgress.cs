namespace ErpSystem.Gateway.Execution.Programs;

/// <summary>Which nodes of a run have completed, and which may start because of it.</summary>
// Hot path.
internal sealed class NodeProgress
{
    private readonly PlanProgram program;
    private readonly int[] waitingFor;
    private readonly bool[] completed;
    private List<(HashSet<int> Nodes, TaskCompletionSource Done)>? watchers;

    public NodeProgress(PlanProgram program)
    {
        this.program = program;
        waitingFor = new int[program.Nodes.Length];
        completed = new bool[program.Nodes.Length];
        for (var node = 0; node < waitingFor.Length; node++)
        {
            waitingFor[node] = program.Nodes[node].DependencyCount;
        }
    }

    /// <summary>The nodes that wait for nothing.</summary>
    public List<int> Begin()
    {
        var ready = new List<int>();
        for (var node = 0; node < waitingFor.Length; node++)
        {
            if (waitingFor[node] == 0)
            {
                ready.Add(node);
            }
        }

        return ready;
    }

    public bool IsCompleted(int node) => completed[node];

    /// <summary>The nodes that nothing holds back any more.</summary>
    // Not Task.WhenAll over a wave: one slow source must not hold back ready dependents.
    public List<int> Complete(int node)
    {
        completed[node] = true;
        var ready = new List<int>();
        foreach (var dependent in program.Dependents[node])
        {
            if (--waitingFor[dependent] == 0)
            {
                ready.Add(dependent);
            }
        }

        watchers?.RemoveAll(watcher =>
        {
            watcher.Nodes.Remove(node);
            return watcher.Nodes.Count == 0 && watcher.Done.TrySetResult();
        });
        return ready;
    }

    /// <summary>Ends when all of these have completed.</summary>
    public Task WhenCompleted(HashSet<int> nodes)
    {
        nodes.RemoveWhere(IsCompleted);
        if (nodes.Count == 0)
        {
            return Task.CompletedTask;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (watchers ??= []).Add((nodes, done));
        return done.Task;
    }
}
