using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Schema.Coercion;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>Writes a request's body: the prepared start, then the variables.</summary>
// Hot path.
internal static class RequestBody
{
    public static void Write(FetchRequest request, byte[] prefix, SlotTable slots, CoercedVariables variables, Utf8Buffer output)
    {
        var isFirst = WriteStart(request.Node.Documents.Get(request.Counts), variables, output);
        foreach (var call in request.Calls)
        {
            WriteArguments(call, prefix, slots, output, ref isFirst);
            WriteRequirements(call, prefix, slots, output, ref isFirst);
        }

        output.Write("}}"u8);
    }

    /// <summary>Writes the body of a document that needs nothing but the client's variables.</summary>
    public static void Write(RequestDocument document, CoercedVariables variables, Utf8Buffer output)
    {
        WriteStart(document, variables, output);
        output.Write("}}"u8);
    }

    private static bool WriteStart(RequestDocument document, CoercedVariables variables, Utf8Buffer output)
    {
        output.Write(document.Start);
        output.Write(",\"variables\":{"u8);
        var isFirst = true;
        foreach (var (name, quoted) in document.ClientVariables)
        {
            if (variables.TryGet(name, out var json))
            {
                Separate(ref isFirst, output);
                output.Write(quoted);
                output.Write(json.Span);
            }
        }

        return isFirst;
    }

    private static void WriteArguments(in FieldCall call, byte[] prefix, SlotTable slots, Utf8Buffer output, ref bool isFirst)
    {
        for (var argument = 0; argument < call.Part.Arguments.Length; argument++)
        {
            Separate(ref isFirst, output);
            WriteName(call, prefix, output);
            output.Write(argument);
            output.Write("\":"u8);
            if (!call.Part.TakesLists)
            {
                output.Write(SlotKeys.Argument(slots.KeyOf(call.Slot(0)), argument));
                continue;
            }

            output.Write((byte)'[');
            for (var i = 0; i < call.Count; i++)
            {
                if (i > 0)
                {
                    output.Write((byte)',');
                }

                output.Write(SlotKeys.Argument(slots.KeyOf(call.Slot(i)), argument));
            }

            output.Write((byte)']');
        }
    }

    private static void WriteRequirements(in FieldCall call, byte[] prefix, SlotTable slots, Utf8Buffer output, ref bool isFirst)
    {
        for (var i = 0; i < call.Part.Requirements.Length; i++)
        {
            var value = SlotKeys.Requirement(slots.KeyOf(call.Slot(0)), i);
            if (!value.IsEmpty)
            {
                Separate(ref isFirst, output);
                WriteName(call, prefix, output);
                output.Write((byte)'r');
                output.Write(i);
                output.Write("\":"u8);
                output.Write(value);
            }
        }
    }

    private static void WriteName(in FieldCall call, byte[] prefix, Utf8Buffer output)
    {
        output.Write((byte)'"');
        output.Write(prefix);
        output.Write(call.Part.Id);
        output.Write((byte)'_');
        output.Write(call.Field);
        output.Write((byte)'_');
    }

    private static void Separate(ref bool isFirst, Utf8Buffer output)
    {
        if (!isFirst)
        {
            output.Write((byte)',');
        }

        isFirst = false;
    }
}
