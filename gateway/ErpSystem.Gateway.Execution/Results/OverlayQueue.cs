using ErpSystem.Gateway.Execution.Programs;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>The overlays that still wait for one of their sides.</summary>
internal sealed class OverlayQueue : IDisposable
{
    private readonly List<(NodeProgram Node, PartProgram Part, OverlayProgram Overlay)> open;
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
                foreach (var overlay in part.Overlays)
                {
                    open.Add((node, part, overlay));
                }
            }
        }

        // From the top down: what lies below an overlay is reached through it.
        open.Sort(static (one, other) => Depth(one.Part, one.Overlay).CompareTo(Depth(other.Part, other.Overlay)));
    }

    /// <summary>Joins all overlays whose parts have arrived.</summary>
    public void Join()
    {
        for (var i = 0; i < open.Count;)
        {
            var (node, part, overlay) = open[i];
            if (!progress.IsCompleted(node.Id) || !HaveArrived(overlay))
            {
                i++;
                continue;
            }

            open.RemoveAt(i);
            joiner ??= new OverlayJoiner(store);
            joiner.Join(part, overlay, node.Source);
        }
    }

    public void Dispose() => joiner?.Dispose();

    // An overlaid part stands alone, so it has one target.
    private static int Depth(PartProgram part, OverlayProgram overlay) => part.Targets[0].Length + overlay.Parent.Length;

    private bool HaveArrived(OverlayProgram overlay)
    {
        foreach (var needed in overlay.Needs)
        {
            if (!progress.IsCompleted(program.NodeOfPart[needed]))
            {
                return false;
            }
        }

        return true;
    }
}
