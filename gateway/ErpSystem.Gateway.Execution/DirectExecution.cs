using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Execution.Writing;
using ErpSystem.Gateway.Schema.Coercion;

namespace ErpSystem.Gateway.Execution;

/// <summary>The short path: an operation that one request to one source answers, whose reply is passed on as it came when nothing speaks against it.</summary>
// Hot path.
internal static class DirectExecution
{
    /// <summary>True when the plan is one request for root fields and its reply can have the client's form.</summary>
    public static bool IsPossible(PlanProgram program) =>
        program.Nodes is [{ NodeFields: [], IsEvent: false, Parts: [{ IsLookup: false, IsRoot: true, Condition: ConditionTable.Always } part] }]
        && part.Requirements.Length == 0 && part.Overlays.Length == 0 && ReplyScan.IsPossible(program.Root);

    /// <summary>Asks the source; the reply is the response, or is left for the index to make one from.</summary>
    public static async ValueTask<(ExecutionResult? Result, SourceReply Reply)> RunAsync(
        PlanProgram program, ISourceClient client, CoercedVariables variables, RequestHeaders headers, bool[] conditions, CancellationToken cancellationToken)
    {
        var node = program.Nodes[0];
        SourceReply reply;
        using (var body = new Utf8Buffer(1024))
        {
            RequestBody.Write(node.Documents.Get([1]), variables, body);
            reply = await client.SendAsync(new SourceRequest(body.WrittenMemory, node.IsMutation, headers), cancellationToken);
        }

        return reply.Outcome == SourceOutcome.Answered && ReplyScan.Matches(program.Root, reply.Buffer.AsSpan(0, reply.Length), conditions)
            ? (new ExecutionResult(Utf8Buffer.Over(reply.Buffer, reply.Length), hasData: true, errorCount: 0, requestCount: 1), default)
            : (null, reply);
    }
}
