using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>What one node asks for: slots by part, split into as few requests as the limits on keys and aliases allow.</summary>
// Hot path.
internal sealed class FetchBatch(NodeProgram node)
{
    private readonly List<int>[] slots = [.. node.Parts.Select(static _ => new List<int>())];

    // Where the requests of the part in hand begin: with the first, or behind those of other parts where each part has requests of its own.
    private int origin;

    public void Add(int part, int slot) => slots[part].Add(slot);

    /// <summary>The requests; none when there is nothing to ask.</summary>
    public List<FetchRequest> Split(ResultStore store, SourceBatching batching)
    {
        var requests = new List<FetchRequest>(1);
        List<FetchRequest>? apart = null;
        for (var part = 0; part < slots.Length; part++)
        {
            if (slots[part].Count == 0)
            {
                continue;
            }

            var program = node.Parts[part];
            origin = batching.Requests ? requests.Count : 0;
            if (!program.TakesLists && slots[part].Count > 1 && batching.Variables)
            {
                SplitSets(apart ??= [], part);
            }
            else if (!program.TakesLists && slots[part].Count > 1 && batching is { Requests: true, Aliases: false })
            {
                SplitKeys(apart ??= [], part);
            }
            else if (!program.TakesLists)
            {
                SplitAliases(requests, part);
            }
            else if (program.Requirements.Length == 0)
            {
                SplitList(requests, part);
            }
            else
            {
                SplitGroups(requests, part, store);
            }
        }

        requests.AddRange(apart ?? []);
        return requests;
    }

    // The document for one key, and a set of variables for each.
    private void SplitSets(List<FetchRequest> requests, int part)
    {
        for (var start = 0; start < slots[part].Count; start += BatchSteps.MaxKeys)
        {
            var request = new FetchRequest(node) { IsVariableBatch = true };
            request.Add(part, slots[part], start, Math.Min(BatchSteps.MaxKeys, slots[part].Count - start), isPadding: false);
            requests.Add(request);
        }
    }

    private void SplitKeys(List<FetchRequest> requests, int part)
    {
        for (var key = 0; key < slots[part].Count; key++)
        {
            var request = new FetchRequest(node);
            request.Add(part, slots[part], key, 1, isPadding: false);
            requests.Add(request);
        }
    }

    private void SplitList(List<FetchRequest> requests, int part)
    {
        for (int start = 0, chunk = 0; start < slots[part].Count; start += BatchSteps.MaxKeys, chunk++)
        {
            Request(requests, chunk).Add(part, slots[part], start, Math.Min(BatchSteps.MaxKeys, slots[part].Count - start), isPadding: false);
        }
    }

    private void SplitAliases(List<FetchRequest> requests, int part)
    {
        for (int start = 0, chunk = 0; start < slots[part].Count; start += BatchSteps.MaxAliases, chunk++)
        {
            var request = Request(requests, chunk);
            var count = Math.Min(BatchSteps.MaxAliases, slots[part].Count - start);
            for (var i = 0; i < count; i++)
            {
                request.Add(part, slots[part], start + i, 1, isPadding: false);
            }

            Pad(request, part, start + count - 1, count);
        }
    }

    // Keys with equal requirement values share a field, because the values are arguments inside its selection.
    private void SplitGroups(List<FetchRequest> requests, int part, ResultStore store)
    {
        var ordered = slots[part];
        ordered.Sort((one, other) => SlotKeys.Requirements(store.Slots.KeyOf(one)).SequenceCompareTo(SlotKeys.Requirements(store.Slots.KeyOf(other))));
        var chunk = 0;
        for (var start = 0; start < ordered.Count; chunk++)
        {
            var request = Request(requests, chunk);
            var (fields, keys) = (0, 0);
            while (start < ordered.Count && fields < BatchSteps.MaxAliases && keys < BatchSteps.MaxKeys)
            {
                var length = GroupLength(ordered, start, BatchSteps.MaxKeys - keys, store);
                request.Add(part, ordered, start, length, isPadding: false);
                start += length;
                keys += length;
                fields++;
            }

            Pad(request, part, start - 1, fields);
        }
    }

    private static int GroupLength(List<int> ordered, int start, int limit, ResultStore store)
    {
        var length = 1;
        var values = SlotKeys.Requirements(store.Slots.KeyOf(ordered[start]));
        while (length < limit && start + length < ordered.Count
            && SlotKeys.Requirements(store.Slots.KeyOf(ordered[start + length])).SequenceEqual(values))
        {
            length++;
        }

        return length;
    }

    private void Pad(FetchRequest request, int part, int lastSlot, int count)
    {
        for (var i = count; i < BatchSteps.RoundUp(count); i++)
        {
            request.Add(part, slots[part], lastSlot, 1, isPadding: true);
        }
    }

    private FetchRequest Request(List<FetchRequest> requests, int chunk)
    {
        if (origin + chunk == requests.Count)
        {
            requests.Add(new FetchRequest(node));
        }

        return requests[origin + chunk];
    }
}

/// <summary>One operation: its fields and the slots that each asks for.</summary>
internal sealed class FetchRequest(NodeProgram node)
{
    private readonly List<FieldCall> calls = [];
    private readonly int[] counts = new int[node.Parts.Length];

    public NodeProgram Node => node;

    public IReadOnlyList<FieldCall> Calls => calls;

    /// <summary>True when its one lookup field takes one key and there is a set of variables, and in the end a response, for each of its slots.</summary>
    public bool IsVariableBatch { get; init; }

    /// <summary>How many sets of variables there are.</summary>
    public int Sets => IsVariableBatch ? calls[0].Count : 1;

    public ReadOnlySpan<int> Counts => counts;

    public void Add(int part, List<int> slots, int start, int count, bool isPadding) =>
        calls.Add(new FieldCall(node.Parts[part], counts[part]++, slots, start, count, isPadding));
}

/// <summary>One field of a request's document.</summary>
/// <param name="Part">The part that the field belongs to.</param>
/// <param name="Field">Its number within the part.</param>
/// <param name="Slots">The slots of the part.</param>
/// <param name="Start">The first slot of this field.</param>
/// <param name="Count">How many slots it asks for.</param>
/// <param name="IsPadding">True when it only fills the document up and its answer is not read.</param>
internal readonly record struct FieldCall(PartProgram Part, int Field, List<int> Slots, int Start, int Count, bool IsPadding)
{
    public int Slot(int index) => Slots[Start + index];
}
