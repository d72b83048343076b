using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Sources;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>
/// Finds the positions that a node contributes to, gives each a link to the slot of its key, and says which slots nobody has asked for yet.
/// </summary>
// Hot path.
internal sealed class KeyCollector(ResultStore store, bool[] conditions) : IDisposable
{
    private readonly PositionWalk walk = new(store);
    private ValueReader? values;

    public PositionWalk Walk => walk;

    /// <summary>Fills the batch.</summary>
    /// <returns>True when the node also needs slots that other nodes, still under way, have asked for.</returns>
    public bool Collect(NodeProgram node, FetchBatch batch)
    {
        var needsOthers = false;
        for (var i = 0; i < node.Parts.Length; i++)
        {
            var part = node.Parts[i];
            if (part.IsSubstitute || (part.Condition != ConditionTable.Always && !conditions[part.Condition]))
            {
                continue;
            }

            if (part.IsLookup)
            {
                needsOthers |= CollectKeys(node, part, batch);
            }
            else
            {
                CollectRoot(part, i, batch);
            }
        }

        return needsOthers;
    }

    public void Dispose() => walk.Dispose();

    private void CollectRoot(PartProgram part, int index, FetchBatch batch)
    {
        var slot = -1;
        foreach (var target in part.Targets)
        {
            walk.From(ResultStore.Root, ResultStore.NoPart, target);
            foreach (var position in walk.Found)
            {
                if (slot < 0)
                {
                    slot = NewRootSlot(part, position, walk.Opener);
                    if (store.Slots[slot].Result == SlotResult.Missing)
                    {
                        batch.Add(index, slot);
                    }
                }

                if (!store.HasLink(position, part.Id))
                {
                    store.AddLink(position, part.Id, slot);
                }
            }
        }
    }

    private int NewRootSlot(PartProgram part, int position, int opener)
    {
        var start = store.Slots.Keys.Length;
        store.Slots.Keys.Write(SlotKeys.ArgumentsEnd);
        if (WriteRequirements(part, position, opener) is { } refused)
        {
            store.Slots.Keys.Truncate(start);
            return store.Slots.Add(refused);
        }

        return store.Slots.Commit(part.Call, start, node: -1, out _);
    }

    private bool CollectKeys(NodeProgram node, PartProgram part, FetchBatch batch)
    {
        var needsOthers = false;
        values ??= new ValueReader(store, walk);
        for (var target = 0; target < part.Targets.Length; target++)
        {
            values.Target = target;
            walk.From(ResultStore.Root, ResultStore.NoPart, part.Targets[target]);
            foreach (var position in walk.Found)
            {
                if (store.HasLink(position, part.Id))
                {
                    continue;
                }

                var start = store.Slots.Keys.Length;
                if ((WriteArguments(part, position, walk.Opener) ?? WriteRequirements(part, position, walk.Opener)) is { } refused)
                {
                    store.Slots.Keys.Truncate(start);
                    needsOthers |= CollectSubstitute(node, part, position, refused, batch);
                    continue;
                }

                needsOthers |= Take(node, part, position, part.Id, start, batch, refusal: 0);
            }
        }

        return needsOthers;
    }

    // The fields that need nothing but the key are still to be had; without any the refusal stands for the whole object.
    private bool CollectSubstitute(NodeProgram node, PartProgram part, int position, int refused, FetchBatch batch)
    {
        var start = store.Slots.Keys.Length;
        if (part.WithoutRequirements is { } less && WriteArguments(less, position, walk.Opener) is null)
        {
            return Take(node, less, position, part.Id, start, batch, refused);
        }

        store.Slots.Keys.Truncate(start);
        store.AddLink(position, part.Id, store.Slots.Add(refused));
        return false;
    }

    private bool Take(NodeProgram node, PartProgram part, int position, int linked, int start, FetchBatch batch, int refusal)
    {
        var slot = store.Slots.Commit(part.Call, start, node.Id, out var isNew);
        store.AddLink(position, linked, slot);
        ref var taken = ref store.Slots[slot];
        taken.Refusal = refusal != 0 ? refusal : taken.Refusal;
        if (isNew)
        {
            batch.Add(part.Index, slot);
            return false;
        }

        return taken.Result == SlotResult.Missing && taken.Node != node.Id;
    }

    private int? WriteArguments(PartProgram part, int position, int opener)
    {
        var keys = store.Slots.Keys;
        values ??= new ValueReader(store, walk);
        foreach (var argument in part.Arguments)
        {
            if (!values.TryWrite(argument, position, opener, keys))
            {
                return values.Error >= 0 ? SlotResult.Failed(values.Error) : SlotResult.KeyNull;
            }

            keys.Write(SlotKeys.PieceEnd);
        }

        keys.Write(SlotKeys.ArgumentsEnd);
        return null;
    }

    private int? WriteRequirements(PartProgram part, int position, int opener)
    {
        values ??= new ValueReader(store, walk);
        foreach (var requirement in part.Requirements)
        {
            // Without a value the argument counts as not given, which a non-null one cannot be.
            if (!values.TryWrite(requirement.Value, position, opener, store.Slots.Keys) && (requirement.NonNull || values.Error >= 0))
            {
                return values.Error >= 0 ? SlotResult.Failed(values.Error) : SlotResult.KeyNull;
            }

            store.Slots.Keys.Write(SlotKeys.PieceEnd);
        }

        return null;
    }
}
