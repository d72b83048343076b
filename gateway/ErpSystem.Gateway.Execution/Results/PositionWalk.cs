using ErpSystem.Gateway.Execution.Programs;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>Finds the positions below others by steps; each position once, however many ways lead to it.</summary>
// Hot path.
internal sealed class PositionWalk(ResultStore store) : IDisposable
{
    private PooledList<int> current = new(64);
    private PooledList<int> next = new(64);
    private int mark;

    /// <summary>The positions found by the last walk. Overwritten by the next one.</summary>
    public ReadOnlySpan<int> Found => current.Span;

    /// <summary>The part in whose reply the positions found stand.</summary>
    public int Opener { get; private set; }

    public void From(int position, int opener, ReadOnlySpan<StepProgram> steps)
    {
        current.Clear();
        current.Add(position);
        Opener = opener;
        foreach (var step in steps)
        {
            next.Clear();
            mark = store.NextMark();
            foreach (var from in current.Span)
            {
                Step(from, step);
            }

            (current, next) = (next, current);
            Opener = step.Part;
        }
    }

    /// <summary>The value that one step reads, before lists are walked through; -1 when there is none.</summary>
    public int Value(int position, int opener, StepProgram step)
    {
        var holder = store.ObjectOf(position, opener, step.Part);
        return holder < 0 ? -1 : store.Member(holder, step.Key);
    }

    /// <summary>True when the walk goes on at this object.</summary>
    public bool Admits(int entry, StepProgram step) => IsOf(entry, step.Part, step);

    /// <summary>True when the object at a position is of one of the step's types.</summary>
    public bool IsOf(int entry, int opener, StepProgram step)
    {
        if (step.Types is not { } types)
        {
            return true;
        }

        var holder = store.ObjectOf(entry, opener, step.TypeNamePart);
        var name = holder < 0 ? -1 : store.Member(holder, step.TypeNameKey);
        if (name < 0 || store[name].Kind != JsonKind.String)
        {
            return false;
        }

        var text = store.StringText(name);
        foreach (var type in types)
        {
            if (text.SequenceEqual(type))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        current.Dispose();
        next.Dispose();
    }

    private void Step(int from, StepProgram step)
    {
        var value = Value(from, Opener, step);
        if (value < 0)
        {
            return;
        }

        // Everything inside the value that is no member is an item of a list or of a list in a list; objects are stepped over as a whole.
        var end = store[value].Next;
        for (var entry = value; entry < end;)
        {
            ref var item = ref store[entry];
            if (item.Kind == JsonKind.Array)
            {
                entry++;
                continue;
            }

            if (item.Kind == JsonKind.Object && item.Mark != mark && Admits(entry, step))
            {
                item.Mark = mark;
                next.Add(entry);
            }

            entry = store[entry].Next;
        }
    }
}
