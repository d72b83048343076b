using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>
/// The documents of one node, by how many fields each part has in them (0: the part is left out). Each is kept as the start of a request's body.
/// </summary>
internal sealed class RequestDocuments(NodeProgram node, QueryPlan plan)
{
    // Enough for every step of one lookup; a document beyond that is made each time.
    private const int MaxKept = 64;

    private RequestDocument[] kept = [];

    /// <summary>The document in which part i has <paramref name="counts"/>[i] fields.</summary>
    public RequestDocument Get(ReadOnlySpan<int> counts)
    {
        foreach (var document in Volatile.Read(ref kept))
        {
            if (counts.SequenceEqual(document.Counts))
            {
                return document;
            }
        }

        var made = Make(counts.ToArray());
        var before = kept;
        if (before.Length < MaxKept)
        {
            // A lost race costs a document made twice.
            Interlocked.CompareExchange(ref kept, [.. before, made], before);
        }

        return made;
    }

    private RequestDocument Make(int[] counts)
    {
        var writer = new DocumentWriter(plan, node.IsMutation);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                writer.Add(node.Parts[i], counts[i]);
            }
        }

        var text = writer.Finish();
        var quoted = $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
        return new RequestDocument(counts, text, Encoding.UTF8.GetBytes($"{{\"query\":{quoted}"), [.. writer.Variables.Select(ClientVariable)]);
    }

    private static (string Name, byte[] Prefix) ClientVariable(string name) => (name, Encoding.UTF8.GetBytes($"\"{name}\":"));
}

/// <summary>One prepared document.</summary>
/// <param name="Counts">The number of fields by part.</param>
/// <param name="Text">The document.</param>
/// <param name="Start">The body up to the variables.</param>
/// <param name="ClientVariables">The client's variables in it, each with its quoted name and a colon.</param>
internal sealed record RequestDocument(int[] Counts, string Text, byte[] Start, (string Name, byte[] Prefix)[] ClientVariables);
