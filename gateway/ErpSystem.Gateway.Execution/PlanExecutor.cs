using System.Buffers;
using System.Collections.Frozen;
using ErpSystem.Gateway.Execution.Events;
using ErpSystem.Gateway.Execution.Nodes;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Execution.Results;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Execution.Writing;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Execution;

/// <summary>Runs plans of one schema against its sources.</summary>
public sealed class PlanExecutor(SchemaDefinition clientSchema, IEnumerable<ISourceClient> sources, NodeIdFormat nodeIdFormat = NodeIdFormat.Any)
{
    private const int MaxExpectedBytes = 1024 * 1024;

    private readonly ResultStorePool stores = new();
    private readonly FrozenDictionary<string, ISourceClient> clients = sources.ToFrozenDictionary(static source => source.Name, StringComparer.Ordinal);
    private readonly NodeIds nodeIds = new(clientSchema, nodeIdFormat);

    /// <summary>
    /// Runs a plan: every node as soon as all that it depends on has completed, failed nodes included. Whatever goes wrong at a source becomes
    /// an error of the result; only cancellation throws.
    /// </summary>
    public async Task<ExecutionResult> ExecuteAsync(
        PlanProgram program, CoercedVariables variables, RequestHeaders headers, CancellationToken cancellationToken)
    {
        var conditions = program.Conditions.Evaluate(variables);
        var reply = default(SourceReply?);
        if (program.IsDirect && clients.TryGetValue(program.Nodes[0].Source, out var client))
        {
            (var direct, reply) = await DirectExecution.RunAsync(program, client, variables, headers, conditions, cancellationToken);
            if (direct is not null)
            {
                return direct;
            }
        }

        var store = stores.Rent();
        try
        {
            using var run = new PlanRun(program, store, clients, variables, headers, conditions, nodeIds) { FirstReply = reply };
            await run.RunAsync(cancellationToken);
            return Write(program, store, variables, conditions, run.RequestCount);
        }
        finally
        {
            stores.Return(store);
        }
    }

    /// <summary>Runs the plan of a subscription for one event: the message is what the event's part answers, the rest comes from sources.</summary>
    public async Task<EventResult> ExecuteEventAsync(
        PlanProgram program, CoercedVariables variables, RequestHeaders headers, EventMessage message, CancellationToken cancellationToken)
    {
        var conditions = program.Conditions.Evaluate(variables);
        var store = stores.Rent();
        try
        {
            using var run = new PlanRun(program, store, clients, variables, headers, conditions, nodeIds) { EventReply = Reply(program, message) };
            await run.RunAsync(cancellationToken);
            var entities = EventEntities.Look(program, store, message);
            return new EventResult(Write(program, store, variables, conditions, run.RequestCount))
            {
                IsConfirmed = entities.AnyFound,
                IsSuppressed = entities.IsHidden,
                IsStale = entities.IsStale,
            };
        }
        finally
        {
            stores.Return(store);
        }
    }

    private static SourceReply Reply(PlanProgram program, EventMessage message)
    {
        var field = program.Event ?? throw new ArgumentException("No event answers this plan.");
        using var data = new Utf8Buffer(256);
        data.Write("{\"data\":{"u8);
        Canonical.WriteText(field.Key, data);
        data.Write((byte)':');
        message.Write(field.Members, data);
        data.Write("}}"u8);
        var pooled = ArrayPool<byte>.Shared.Rent(data.Length);
        data.Written.CopyTo(pooled);
        return new SourceReply(SourceOutcome.Answered, pooled, data.Length, 200);
    }

    private ExecutionResult Write(PlanProgram program, ResultStore store, CoercedVariables variables, bool[] conditions, int requests)
    {
        var output = new Utf8Buffer(program.ResponseBytes);
        using var errors = new ErrorWriter(store, conditions);
        var introspection = new IntrospectionFields(clientSchema, variables);
        output.Write("{\"data\":"u8);
        var hasData = new ResponseWriter(store, conditions, introspection.Write, errors, output).WriteData(program.Root);
        errors.Finish();
        if (errors.Count > 0)
        {
            output.Write(",\"errors\":["u8);
            output.Write(errors.Written);
            output.Write((byte)']');
        }

        output.Write((byte)'}');
        program.ResponseBytes = Math.Min(output.Length, MaxExpectedBytes);
        return new ExecutionResult(output, hasData, errors.Count, requests);
    }
}
