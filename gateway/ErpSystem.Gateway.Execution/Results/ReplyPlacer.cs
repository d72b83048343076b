using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Execution.Sources;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>Indexes a source's reply, attaches its errors to the values that they are about, and gives every slot asked for its result.</summary>
// Hot path.
internal sealed class ReplyPlacer(ResultStore store, byte[] prefix)
{
    public void Place(FetchRequest request, in SourceReply reply)
    {
        var root = reply.Outcome == SourceOutcome.Answered ? store.AddDocument(reply.Buffer, reply.Length) : -1;
        if (root < 0)
        {
            Fail(request, set: 0, FailureOf(request.Node.Source, reply));
            return;
        }

        PlaceAnswer(request, set: 0, root);
    }

    /// <summary>Places one GraphQL response: the answer to one set of variables of the request.</summary>
    public void PlaceAnswer(FetchRequest request, int set, int root)
    {
        var data = store.Member(root, "data"u8);
        var errors = store.Member(root, "errors"u8);
        if (data < 0 || store[data].Kind != JsonKind.Object)
        {
            Fail(request, set, ErrorOf(root, request.Node.Source));
            return;
        }

        if (errors >= 0 && store[errors].Kind == JsonKind.Array)
        {
            new SourceErrorReader(store, request.Node.Source, prefix).Attach(errors, data, PaddingOf(request, data));
        }

        foreach (var call in request.Calls)
        {
            if (!call.IsPadding)
            {
                PlaceCall(call, request.IsVariableBatch ? set : 0, data, request.Node.Source);
            }
        }
    }

    /// <summary>Gives all slots of one set of variables the same failure.</summary>
    public void Fail(FetchRequest request, int set, int error)
    {
        foreach (var call in request.Calls)
        {
            if (request.IsVariableBatch)
            {
                store.Slots[call.Slot(set)].Result = SlotResult.Failed(store.Errors.AddForEntity(error));
            }
            else if (!call.IsPadding)
            {
                FailCall(call, error);
            }
        }
    }

    /// <summary>What a response without data says of the reason.</summary>
    public int ErrorOf(int root, string source)
    {
        var errors = store.Member(root, "errors"u8);
        var first = errors >= 0 && store[errors].Kind == JsonKind.Array ? new SourceErrorReader(store, source, prefix).ReadUnplaced(errors, store.Member(root, "data"u8)) : -1;
        return first >= 0 ? first : Invalid(source, "The source's answer holds no data.");
    }

    private void PlaceCall(in FieldCall call, int set, int data, string source)
    {
        if (!call.Part.IsLookup)
        {
            store.Slots[call.Slot(0)].Result = data;
            return;
        }

        var value = FieldOf(call, data);
        if (!call.Part.TakesLists)
        {
            SetResult(call.Slot(set), value, source);
            return;
        }

        if (value < 0 || store[value].Kind != JsonKind.Array)
        {
            var error = value >= 0 ? store[value].Error : -1;
            FailCall(call, error >= 0 ? error : Invalid(source, "The source's answer holds no list of the entities that were asked for."));
            return;
        }

        PlaceItems(call, value, source);
    }

    private void PlaceItems(in FieldCall call, int list, string source)
    {
        var index = 0;
        var end = store[list].Next;
        for (var item = list + 1; item < end; item = store[item].Next)
        {
            if (index < call.Count)
            {
                SetResult(call.Slot(index), item, source);
            }

            index++;
        }

        if (index != call.Count)
        {
            // Which one is missing is unknown, so none may be believed.
            FailCall(call, Invalid(source, $"The source returned {index} entities where {call.Count} were asked for."));
        }
    }

    private void SetResult(int slot, int value, string source)
    {
        var result = store.ResultOf(value);
        store.Slots[slot].Result = result == SlotResult.Missing
            ? SlotResult.Failed(Invalid(source, "The source's answer holds no entity where one was asked for."))
            : result;
    }

    private void FailCall(in FieldCall call, int error)
    {
        for (var i = 0; i < call.Count; i++)
        {
            store.Slots[call.Slot(i)].Result = SlotResult.Failed(call.Part.IsLookup ? store.Errors.AddForEntity(error) : error);
        }
    }

    private int FieldOf(in FieldCall call, int data)
    {
        Span<byte> alias = stackalloc byte[prefix.Length + 24];
        var value = store.Member(data, SlotAlias.Write(prefix, call.Part.Id, call.Field, alias));
        for (var i = 1; value >= 0 && i < call.Part.LookupPath.Length; i++)
        {
            value = store.Member(value, call.Part.LookupPath[i]);
        }

        return value < 0 || call.Part.LookupPath.Length == 0 ? value : store.Member(value, call.Part.LookupField);
    }

    private List<int>? PaddingOf(FetchRequest request, int data)
    {
        List<int>? padding = null;
        Span<byte> alias = stackalloc byte[prefix.Length + 24];
        foreach (var call in request.Calls)
        {
            if (call.IsPadding)
            {
                (padding ??= []).Add(store.Member(data, SlotAlias.Write(prefix, call.Part.Id, call.Field, alias)));
            }
        }

        return padding;
    }

    /// <summary>Why a call ended without a response.</summary>
    public int FailureOf(string source, in SourceReply reply) => reply.Outcome switch
    {
        SourceOutcome.TimedOut => store.Errors.Add(source, SourceErrorCodes.Timeout, $"The source '{source}' did not answer in time."),
        SourceOutcome.Unavailable => store.Errors.Add(source, SourceErrorCodes.Unavailable, $"The source '{source}' is not available."),
        _ => Invalid(source, $"The source '{source}' did not answer with a GraphQL response."),
    };

    private int Invalid(string source, string message) => store.Errors.Add(source, SourceErrorCodes.InvalidResponse, message);
}

/// <summary>The internal aliases of lookup fields.</summary>
internal static class SlotAlias
{
    public static ReadOnlySpan<byte> Write(byte[] prefix, int part, int field, Span<byte> target)
    {
        prefix.CopyTo(target);
        var length = prefix.Length;
        part.TryFormat(target[length..], out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
        target[length++] = (byte)'_';
        field.TryFormat(target[length..], out written, default, System.Globalization.CultureInfo.InvariantCulture);
        return target[..(length + written)];
    }
}
