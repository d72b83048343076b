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
            if (part.Condition != ConditionTable.Always && !conditions[part.Condition])
            {
                continue;
            }

            if (part.IsLookup)
            {
                needsOthers |= CollectKeys(node, part, i, batch);
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

    private bool CollectKeys(NodeProgram node, PartProgram part, int index, FetchBatch batch)
    {
        var needsOthers = false;
        foreach (var target in part.Targets)
        {
            walk.From(ResultStore.Root, ResultStore.NoPart, target);
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
                    store.AddLink(position, part.Id, store.Slots.Add(refused));
                    continue;
                }

                var slot = store.Slots.Commit(part.Call, start, node.Id, out var isNew);
                store.AddLink(position, part.Id, slot);
                if (isNew)
                {
                    batch.Add(index, slot);
                }
                else
                {
                    needsOthers |= store.Slots[slot].Result == SlotResult.Missing && store.Slots[slot].Node != node.Id;
                }
            }
        }

        return needsOthers;
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
