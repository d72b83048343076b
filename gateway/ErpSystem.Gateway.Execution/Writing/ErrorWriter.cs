using System.Globalization;
using System.Text;
using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Writing;

/// <summary>Writes the response's errors in the client's terms: each at its positions, at most <see cref="MaxPositions"/>, then one summary.</summary>
internal sealed class ErrorWriter(ResultStore store, bool[] conditions) : IDisposable
{
    /// <summary>At how many positions one error is reported.</summary>
    public const int MaxPositions = 100;

    private readonly Utf8Buffer output = new(1024);
    private readonly Dictionary<(FieldProgram, string), SourceError> own = [];
    private int mutes;

    /// <summary>How many errors were written.</summary>
    public int Count { get; private set; }

    /// <summary>The errors, separated by commas.</summary>
    public ReadOnlySpan<byte> Written => output.Written;

    /// <summary>Reports an error and those chained to it at the writer's place.</summary>
    /// <param name="error">The first error's number.</param>
    /// <param name="path">The place.</param>
    /// <param name="field">The field whose value the errors are attached to; null when they are attached to what lies above.</param>
    public void Report(int error, ResponsePath path, FieldProgram? field)
    {
        for (; error >= 0; error = store.Errors[error].Next)
        {
            Report(store.Errors[error], path, field);
        }
    }

    /// <summary>
    /// From here on errors lie in a value that became null, which another error explains: they are neither written nor left over, so what
    /// remains of the value is walked to its end. Once for each value; always true.
    /// </summary>
    public bool Mute(bool isMuted)
    {
        mutes += isMuted ? 0 : 1;
        return true;
    }

    /// <summary>Ends one <see cref="Mute"/>.</summary>
    public void Unmute() => mutes--;

    /// <summary>Reports an error that the gateway itself found in a field's value.</summary>
    public void Report(string code, string message, ResponsePath path, FieldProgram field)
    {
        if (mutes > 0)
        {
            return;
        }

        if (!own.TryGetValue((field, code), out var error))
        {
            own[(field, code)] = error = new SourceError { Source = "", Code = code, Message = message };
            store.Errors.Add(error);
        }

        Report(error, path, field: null);
    }

    /// <summary>Writes what is left to say: errors that no position shows, and how many were omitted.</summary>
    public void Finish()
    {
        for (var i = 0; i < store.Errors.Count; i++)
        {
            var error = store.Errors[i];
            if (error is { Reported: 0, Whole: null, IsSettled: false })
            {
                Begin(error.Message);
                End(error, "");
            }
            else if (error.Omitted > 0)
            {
                Begin(string.Create(CultureInfo.InvariantCulture, $"{error.Message} (and at {error.Omitted} more positions)"));
                End(error, string.Create(CultureInfo.InvariantCulture, $",\"omitted\":{error.Omitted}"));
            }
        }
    }

    public void Dispose() => output.Dispose();

    private void Report(SourceError error, ResponsePath path, FieldProgram? field)
    {
        if (mutes > 0)
        {
            error.Settle();
            return;
        }

        if (error.Reported == MaxPositions)
        {
            error.Omitted++;
            return;
        }

        error.Reported++;
        if (error.Whole is { } whole)
        {
            whole.Reported++;
        }

        Begin(error.Message);
        output.Write(",\"path\":"u8);
        path.Write(output);
        if (field is not null)
        {
            WriteRest(error, field, path.Items);
        }

        output.Write((byte)']');
        End(error, "");
    }

    // Keys of the source's selection become response names; the path ends where the client's document knows no further: at an internal alias, at
    // an index into what is no list.
    private void WriteRest(SourceError error, FieldProgram field, int items)
    {
        var (shape, type) = (field.Object, field.Type);
        for (var item = 0; item < items; item++)
        {
            type = type.Element!;
        }

        foreach (var segment in error.Rest)
        {
            if (segment is int index && index >= 0 && type.Element is { } element)
            {
                output.Write((byte)',');
                output.Write(index);
                type = element;
            }
            else if (segment is string key && type.Element is null && Find(shape, field.Part, key) is { } next)
            {
                output.Write((byte)',');
                output.Write(next.Prefix.AsSpan(0, next.Prefix.Length - 1));
                (shape, type) = (next.Object, next.Type);
            }
            else
            {
                return;
            }
        }
    }

    private FieldProgram? Find(ShapeProgram? shape, int part, string key)
    {
        var text = Encoding.UTF8.GetBytes(key);
        return shape?.Fields.FirstOrDefault(candidate => candidate.Part == part && candidate.Key.AsSpan().SequenceEqual(text)
            && (candidate.Condition == ConditionTable.Always || conditions[candidate.Condition]));
    }

    private void Begin(string message)
    {
        if (Count++ > 0)
        {
            output.Write((byte)',');
        }

        output.Write("{\"message\":"u8);
        Canonical.WriteText(message, output);
    }

    private void End(SourceError error, string more)
    {
        output.Write(",\"extensions\":{"u8);
        if (error.Code is { } code)
        {
            output.Write("\"code\":"u8);
            Canonical.WriteText(code, output);
            if (error.Extensions.Length > 0)
            {
                output.Write((byte)',');
            }
        }

        output.Write(error.Extensions.Span);
        output.Write(Encoding.UTF8.GetBytes(more));
        output.Write("}}"u8);
    }
}
