using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Execution.Sources;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>
/// Takes the reply to a batch apart: each result says which operation and which set of variables it answers, or stands in the place of the one that
/// it answers. What comes twice counts once; what does not come is an error of its keys alone.
/// </summary>
internal sealed class BatchPlacer(ResultStore store, ReplyPlacer placer)
{
    public void Place(FetchBundle bundle, in SourceReply reply)
    {
        var source = bundle.Requests[0].Node.Source;
        if (reply.Outcome != SourceOutcome.Answered)
        {
            Fail(bundle, placer.FailureOf(source, reply));
            return;
        }

        var array = BatchReply.AsArray(reply);
        var root = store.AddDocument(array.Buffer, array.Length);
        if (root < 0 || store[root].Kind != JsonKind.Array)
        {
            Fail(bundle, placer.FailureOf(source, SourceReply.Failed(SourceOutcome.Invalid)));
            return;
        }

        if (IsRefusal(root))
        {
            Fail(bundle, placer.ErrorOf(root + 1, source));
            return;
        }

        PlaceItems(bundle, root, source);
    }

    private void PlaceItems(FetchBundle bundle, int root, string source)
    {
        var answered = bundle.Requests.Select(request => new bool[request.Sets]).ToArray();
        var position = 0;
        var end = store[root].Next;
        for (var item = root + 1; item < end; item = store[item].Next)
        {
            var (request, set) = AnsweredBy(item, position++, answered);
            if (request >= 0 && !answered[request][set])
            {
                answered[request][set] = true;
                placer.PlaceAnswer(bundle.Requests[request], set, item);
            }
        }

        var missing = -1;
        for (var request = 0; request < answered.Length; request++)
        {
            for (var set = 0; set < answered[request].Length; set++)
            {
                if (!answered[request][set])
                {
                    missing = missing < 0 ? store.Errors.Add(source, SourceErrorCodes.InvalidResponse, $"The source '{source}' did not answer all that it was asked.") : missing;
                    placer.Fail(bundle.Requests[request], set, missing);
                }
            }
        }
    }

    // One object without data and without a place is no result: the source has refused the batch as a whole.
    private bool IsRefusal(int root)
    {
        var item = root + 1;
        var isAlone = store[root].Next > item && store[item].Next == store[root].Next;
        if (!isAlone || Index(item, "requestIndex"u8) is not null || Index(item, "variableIndex"u8) is not null)
        {
            return false;
        }

        var data = store.Member(item, "data"u8);
        return data < 0 || store[data].Kind != JsonKind.Object;
    }

    private (int Request, int Set) AnsweredBy(int item, int position, bool[][] asked)
    {
        var (request, set) = (Index(item, "requestIndex"u8), Index(item, "variableIndex"u8));
        if (request is null && set is null)
        {
            for (var i = 0; i < asked.Length; position -= asked[i++].Length)
            {
                if (position < asked[i].Length)
                {
                    return (i, position);
                }
            }

            return (-1, -1);
        }

        var (known, index) = (request ?? (asked.Length == 1 ? 0 : -1), set ?? 0);
        var isSure = known >= 0 && known < asked.Length && index >= 0 && index < asked[known].Length && (set is not null || asked[known].Length == 1);
        return isSure ? (known, index) : (-1, -1);
    }

    private int? Index(int item, ReadOnlySpan<byte> name) =>
        store.Member(item, name) is var value and >= 0 && store[value].Kind == JsonKind.Number && int.TryParse(store.Text(value), out var index) ? index : null;

    private void Fail(FetchBundle bundle, int error)
    {
        foreach (var request in bundle.Requests)
        {
            for (var set = 0; set < request.Sets; set++)
            {
                placer.Fail(request, set, error);
            }
        }
    }
}
