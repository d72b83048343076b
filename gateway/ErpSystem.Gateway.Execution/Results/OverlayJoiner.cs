using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Execution.Programs;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>Links objects of one part to the positions that another part opened, list items by index.</summary>
internal sealed class OverlayJoiner(ResultStore store) : IDisposable
{
    // Own walks: the outer one is still being read while the inner one runs.
    private readonly PositionWalk targets = new(store);
    private readonly PositionWalk parents = new(store);

    public void Join(PartProgram part, OverlayProgram overlay, string source)
    {
        foreach (var target in part.Targets)
        {
            targets.From(ResultStore.Root, ResultStore.NoPart, target);
            foreach (var position in targets.Found)
            {
                parents.From(position, targets.Opener, overlay.Parent);
                JoinParents(part, overlay, source);
            }
        }
    }

    public void Dispose()
    {
        targets.Dispose();
        parents.Dispose();
    }

    private void JoinParents(PartProgram part, OverlayProgram overlay, string source)
    {
        foreach (var parent in parents.Found)
        {
            var primary = parents.Value(parent, parents.Opener, overlay.Primary);
            var holder = store.ObjectOf(parent, parents.Opener, part.Id);
            if (primary < 0)
            {
                if (SlotResult.IsFailure(store.ObjectOf(parent, parents.Opener, overlay.Primary.Part)))
                {
                    SettleOwn(holder, overlay);
                }

                continue;
            }

            if (holder < 0)
            {
                LinkAll(primary, part.Id, holder);
            }
            else
            {
                JoinValues(primary, store.Member(holder, overlay.Key), part, source);
            }
        }
    }

    // Where the one that opens the place failed, its error is told there: what failed of the objects that would lie below is said by it as well.
    private void SettleOwn(int holder, OverlayProgram overlay)
    {
        if (SlotResult.IsFailure(holder))
        {
            SettleChain(SlotResult.ErrorOf(holder));
        }
        else if (holder >= 0 && store.Member(holder, overlay.Key) is >= 0 and var own)
        {
            Settle(own);
        }
    }

    private void JoinValues(int primary, int own, PartProgram part, string source)
    {
        if (own < 0)
        {
            LinkAll(primary, part.Id, SlotResult.Missing);
        }
        else if (store[primary].Kind == JsonKind.Array && store[own].Kind == JsonKind.Array)
        {
            JoinItems(primary, own, part, source);
        }
        else if (store[primary].Kind == JsonKind.Null)
        {
            JoinErrors(primary, own);
        }
        else if (store[primary].Kind == JsonKind.Object && store.HasLink(primary, part.Id))
        {
            // One object that stands at several positions is joined at the first.
            Settle(own);
        }
        else
        {
            LinkAll(primary, part.Id, store.ResultOf(own));
        }
    }

    // One null is explained once, by whichever source says why.
    private void JoinErrors(int primary, int own)
    {
        if (store[primary].Error < 0)
        {
            store[primary].Error = store[own].Error;
            return;
        }

        Settle(own);
    }

    private void Settle(int own)
    {
        for (var value = own; value < store[own].Next; value++)
        {
            SettleChain(store[value].Error);
        }
    }

    private void SettleChain(int error)
    {
        for (; error >= 0; error = store.Errors[error].Next)
        {
            store.Errors[error].Settle();
        }
    }

    private void JoinItems(int primary, int own, PartProgram part, string source)
    {
        if (Count(primary) != Count(own))
        {
            var error = store.Errors.Add(source, SourceErrorCodes.InvalidResponse, "Two sources returned lists of different lengths for one field.");
            LinkAll(primary, part.Id, SlotResult.Failed(error));
            return;
        }

        var end = store[primary].Next;
        for (int item = primary + 1, ownItem = own + 1; item < end; item = store[item].Next, ownItem = store[ownItem].Next)
        {
            JoinValues(item, ownItem, part, source);
        }
    }

    private void LinkAll(int value, int part, int result)
    {
        if (store[value].Kind == JsonKind.Object)
        {
            if (!store.HasLink(value, part))
            {
                store.AddLink(value, part, store.Slots.Add(result));
            }
        }
        else if (store[value].Kind == JsonKind.Array)
        {
            var end = store[value].Next;
            for (var item = value + 1; item < end; item = store[item].Next)
            {
                LinkAll(item, part, result);
            }
        }
    }

    private int Count(int list)
    {
        var count = 0;
        var end = store[list].Next;
        for (var item = list + 1; item < end; item = store[item].Next)
        {
            count++;
        }

        return count;
    }
}
