using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Schema.Coercion;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>Writes a request's body: the prepared start, then the variables.</summary>
// Hot path.
internal static class RequestBody
{
    public static void Write(FetchBundle bundle, byte[] prefix, SlotTable slots, CoercedVariables variables, Utf8Buffer output)
    {
        if (bundle.Requests is [var only])
        {
            Write(only, prefix, slots, variables, output);
            return;
        }

        for (var i = 0; i < bundle.Requests.Count; i++)
        {
            output.Write(i == 0 ? (byte)'[' : (byte)',');
            Write(bundle.Requests[i], prefix, slots, variables, output);
        }

        output.Write((byte)']');
    }

    /// <summary>Writes the body of a document that needs nothing but the client's variables.</summary>
    public static void Write(RequestDocument document, CoercedVariables variables, Utf8Buffer output)
    {
        output.Write(document.Start);
        output.Write(",\"variables\":"u8);
        WriteVariables(document, variables, output);
        output.Write("}}"u8);
    }

    private static void Write(FetchRequest request, byte[] prefix, SlotTable slots, CoercedVariables variables, Utf8Buffer output)
    {
        var document = request.Node.Documents.Get(request.Counts);
        output.Write(document.Start);
        output.Write(request.IsVariableBatch ? ",\"variables\":["u8 : ",\"variables\":"u8);
        for (var set = 0; set < request.Sets; set++)
        {
            output.Write(set > 0 ? ","u8 : []);
            var isFirst = WriteVariables(document, variables, output);
            foreach (var call in request.Calls)
            {
                WriteArguments(call, set, prefix, slots, output, ref isFirst);
                WriteRequirements(call, set, prefix, slots, output, ref isFirst);
            }

            output.Write((byte)'}');
        }

        output.Write(request.IsVariableBatch ? "]}"u8 : "}"u8);
    }

    // Leaves the object open for the variables of lookups.
    private static bool WriteVariables(RequestDocument document, CoercedVariables variables, Utf8Buffer output)
    {
        output.Write((byte)'{');
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

    private static void WriteArguments(in FieldCall call, int set, byte[] prefix, SlotTable slots, Utf8Buffer output, ref bool isFirst)
    {
        for (var argument = 0; argument < call.Part.Arguments.Length; argument++)
        {
            Separate(ref isFirst, output);
            WriteName(call, prefix, output);
            output.Write(argument);
            output.Write("\":"u8);
            if (!call.Part.TakesLists)
            {
                output.Write(SlotKeys.Argument(slots.KeyOf(call.Slot(set)), argument));
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

    private static void WriteRequirements(in FieldCall call, int set, byte[] prefix, SlotTable slots, Utf8Buffer output, ref bool isFirst)
    {
        for (var i = 0; i < call.Part.Requirements.Length; i++)
        {
            var value = SlotKeys.Requirement(slots.KeyOf(call.Slot(set)), i);
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
