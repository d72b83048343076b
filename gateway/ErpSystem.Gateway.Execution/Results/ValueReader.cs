using ErpSystem.Gateway.Execution.Programs;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>Makes JSON values for sources from what other parts contributed to a position.</summary>
// Hot path.
internal sealed class ValueReader(ResultStore store, PositionWalk walk)
{
    private const int NoError = -1;

    // Leaves and lists written so far: an object at the position itself without any has no value.
    private int found;

    // Nulls met so far where a part did contribute: where none did, another alternative is meant.
    private int nulls;

    /// <summary>The error because of which the last value could not be made, or -1 when it is merely null.</summary>
    public int Error { get; private set; } = NoError;

    /// <summary>The number of the part's target at whose positions values are read.</summary>
    public int Target { get; set; }

    /// <summary>Appends the value; false, with nothing appended, when there is none.</summary>
    public bool TryWrite(ValueProgram program, int position, int opener, Utf8Buffer output)
    {
        Error = NoError;
        var start = output.Length;
        if (Write(program, position, opener, output))
        {
            return true;
        }

        output.Truncate(start);
        return false;
    }

    private bool Write(ValueProgram program, int position, int opener, Utf8Buffer output) => program switch
    {
        PathProgram path => WritePath(path, position, opener, output),
        ObjectProgram value => WriteObject(value, position, opener, exists: false, output),
        ConstantProgram constant => WriteConstant(constant, output),
        ListProgram list => WriteList(list, position, opener, output),
        NestedProgram nested => Resolve(nested.Steps, ref position, ref opener) && WriteBelow(nested.Inner, position, opener, output),
        TargetProgram targets => Write(targets.ByTarget[Target], position, opener, output),
        TypedProgram typed => walk.IsOf(position, opener, typed.Types) && Write(typed.Inner, position, opener, output),
        FirstProgram first => WriteFirst(first, position, opener, output),
        _ => false,
    };

    // An object that is there keeps its form, whatever of it is null.
    private bool WriteBelow(ValueProgram program, int position, int opener, Utf8Buffer output) => program is ObjectProgram value
        ? WriteObject(value, position, opener, store[position].Kind == JsonKind.Object, output)
        : Write(program, position, opener, output);

    private bool WritePath(PathProgram path, int position, int opener, Utf8Buffer output)
    {
        if (!Resolve(path.Steps, ref position, ref opener))
        {
            return false;
        }

        if (position == ResultStore.Root)
        {
            return false;
        }

        found++;
        ref var value = ref store[position];
        var text = store.Text(position);
        if (value.Escaped)
        {
            // Two spellings of one string must be one key.
            Canonical.WriteString(text, output);
        }
        else if (path.IsId && value.Kind == JsonKind.Number)
        {
            output.Write((byte)'"');
            output.Write(text);
            output.Write((byte)'"');
        }
        else
        {
            output.Write(text);
        }

        return true;
    }

    private bool WriteObject(ObjectProgram program, int position, int opener, bool exists, Utf8Buffer output)
    {
        output.Write((byte)'{');
        var (before, nullsBefore) = (found, nulls);
        var asked = false;
        var first = output.Length;
        foreach (var field in program.Fields)
        {
            if (!IsConcerned(field.Value, position, opener))
            {
                continue;
            }

            if (output.Length > first)
            {
                output.Write((byte)',');
            }

            output.Write(field.Name);
            var start = output.Length;
            asked |= field.Value is not ConstantProgram;
            if (Write(field.Value, position, opener, output))
            {
                continue;
            }

            if (Error != NoError)
            {
                return false;
            }

            output.Truncate(start);
            output.Write("null"u8);
        }

        output.Write((byte)'}');
        return found > before || !asked || (exists && nulls > nullsBefore);
    }

    // What is for other types only is not even null.
    private bool IsConcerned(ValueProgram program, int position, int opener)
    {
        if (program is FirstProgram { Alternatives: var alternatives })
        {
            foreach (var alternative in alternatives)
            {
                if (IsConcerned(alternative, position, opener))
                {
                    return true;
                }
            }

            return false;
        }

        return program is not TypedProgram typed || walk.IsOf(position, opener, typed.Types);
    }

    private bool WriteList(ListProgram program, int position, int opener, Utf8Buffer output)
    {
        if (!Resolve(program.Steps, ref position, ref opener) || store[position].Kind != JsonKind.Array)
        {
            return false;
        }

        found++;
        output.Write((byte)'[');
        var end = store[position].Next;
        for (var item = position + 1; item < end; item = store[item].Next)
        {
            if (item > position + 1)
            {
                output.Write((byte)',');
            }

            var start = output.Length;
            if (!WriteBelow(program.Item, item, opener, output))
            {
                if (Error != NoError)
                {
                    return false;
                }

                output.Truncate(start);
                output.Write("null"u8);
            }
        }

        output.Write((byte)']');
        return true;
    }

    private bool WriteFirst(FirstProgram program, int position, int opener, Utf8Buffer output)
    {
        var start = output.Length;
        var firstError = NoError;
        foreach (var alternative in program.Alternatives)
        {
            Error = NoError;
            if (Write(alternative, position, opener, output))
            {
                return true;
            }

            output.Truncate(start);
            firstError = firstError == NoError ? Error : firstError;
        }

        Error = firstError;
        return false;
    }

    private static bool WriteConstant(ConstantProgram constant, Utf8Buffer output)
    {
        output.Write(constant.Json);
        return true;
    }

    // Unlike the walk to targets this follows single values: the end may be a leaf or a list.
    private bool Resolve(StepProgram[] steps, ref int position, ref int opener)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            var holder = store.ObjectOf(position, opener, step.Part);
            if (holder < 0)
            {
                nulls += holder == SlotResult.Missing ? 0 : 1;
                Error = SlotResult.IsFailure(holder) ? SlotResult.ErrorOf(holder) : NoError;
                return false;
            }

            var member = store.Member(holder, step.Key);
            if (member < 0)
            {
                nulls++;
                var refusal = store.RefusalOf(position, step.Part, holder);
                Error = SlotResult.IsFailure(refusal) ? SlotResult.ErrorOf(refusal) : NoError;
                return false;
            }

            position = member;
            opener = step.Part;

            ref var value = ref store[position];
            if (value.Kind == JsonKind.Null)
            {
                nulls++;
                Error = value.Error;
                return false;
            }

            if (value.Kind == JsonKind.Object && !walk.Admits(position, step))
            {
                return false;
            }
        }

        return true;
    }
}
