using ErpSystem.Gateway.Execution.Programs;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>The overlays that still wait for one of their sides.</summary>
internal sealed class OverlayQueue : IDisposable
{
    private readonly List<(NodeProgram Node, PartProgram Part)> open;
    private readonly PlanProgram program;
    private readonly NodeProgress progress;
    private readonly ResultStore store;
    private OverlayJoiner? joiner;

    public OverlayQueue(PlanProgram program, ResultStore store, NodeProgress progress)
    {
        this.program = program;
        this.store = store;
        this.progress = progress;
        open = [];
        foreach (var node in program.Nodes)
        {
            foreach (var part in node.Parts)
            {
                if (part.Overlays.Length > 0)
                {
                    open.Add((node, part));
                }
            }
        }
    }

    /// <summary>Joins all overlays whose parts have arrived.</summary>
    public void Join()
    {
        for (var i = 0; i < open.Count;)
        {
            var (node, part) = open[i];
            if (!progress.IsCompleted(node.Id) || !HaveArrived(part))
            {
                i++;
                continue;
            }

            open.RemoveAt(i);
            joiner ??= new OverlayJoiner(store);
            joiner.Join(part, node.Source);
        }
    }

    public void Dispose() => joiner?.Dispose();

    private bool HaveArrived(PartProgram part)
    {
        foreach (var overlay in part.Overlays)
        {
            foreach (var needed in overlay.Needs)
            {
                if (!progress.IsCompleted(program.NodeOfPart[needed]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
