using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Writing;

/// <summary>Where in the client's response the writer stands.</summary>
// Hot path.
internal sealed class ResponsePath
{
    private (FieldProgram? Field, int Index)[] segments = new (FieldProgram?, int)[32];
    private int depth;

    /// <summary>How many list items deep the writer stands in the innermost field's value.</summary>
    public int Items
    {
        get
        {
            var items = 0;
            while (items < depth && segments[depth - 1 - items].Field is null)
            {
                items++;
            }

            return items;
        }
    }

    public void Push(FieldProgram field) => Push(field, 0);

    public void Push(int index) => Push(null, index);

    public void Pop() => depth--;

    /// <summary>Changes the index of the innermost list item.</summary>
    public void Move(int index) => segments[depth - 1].Index = index;

    /// <summary>Appends the path as JSON without the closing bracket.</summary>
    public void Write(Utf8Buffer output)
    {
        output.Write((byte)'[');
        for (var i = 0; i < depth; i++)
        {
            if (i > 0)
            {
                output.Write((byte)',');
            }

            var (field, index) = segments[i];
            if (field is null)
            {
                output.Write(index);
            }
            else
            {
                // The prefix is the quoted name and a colon.
                output.Write(field.Prefix.AsSpan(0, field.Prefix.Length - 1));
            }
        }
    }

    private void Push(FieldProgram? field, int index)
    {
        if (depth == segments.Length)
        {
            Array.Resize(ref segments, depth * 2);
        }

        segments[depth++] = (field, index);
    }
}
