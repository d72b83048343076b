using System.Text;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Security;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Supergraphs;
using ErpSystem.Gateway.Telemetry;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>What happens to a request between transport and sources.</summary>
// Hot path.
internal sealed partial class RequestPipeline(
    SupergraphHolder supergraphs,
    DocumentResolver documents,
    ConcurrencyGate gate,
    OperationPreparer preparer,
    PriceLimit prices,
    BroadcastReader events,
    GatewayTelemetry telemetry,
    GatewayOptions options,
    ILogger<RequestPipeline> logger)
{
    private readonly InFlight<ExecutionResult> inFlight = new(static result => result.Share(), static result => result.Dispose());

    /// <summary>A bug of the gateway, told without internals.</summary>
    public static RequestOutcome Failed() =>
        RequestOutcome.Refused(RequestErrorCodes.Internal, "The request failed inside the gateway.", StatusCodes.Status500InternalServerError);

    /// <summary>Serves a request; only the end of the client's own interest throws.</summary>
    public async Task<RequestOutcome> RunAsync(GraphQLRequest request, RequestHeaders headers, CancellationToken cancellationToken)
    {
        using var measured = telemetry.StartRequest();
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(options.TimeBudget);
        try
        {
            // 1. One snapshot to the end of the request, whatever is swapped meanwhile.
            if (supergraphs.Current is not { } supergraph)
            {
                return measured.Refused(RequestOutcome.Malformed(
                    RequestErrorCodes.NotReady, "No supergraph is loaded yet.", StatusCodes.Status503ServiceUnavailable));
            }

            var outcome = await AdmitAsync(supergraph, request, headers, measured, budget.Token);
            outcome.SupergraphVersion = supergraph.Version;
            return outcome.Result is null && !outcome.Errors.IsEmpty ? measured.Refused(outcome) : measured.Completed(outcome);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return measured.Refused(RequestOutcome.Refused(
                RequestErrorCodes.TimeBudget, "The request took longer than it may.", StatusCodes.Status504GatewayTimeout));
        }
#pragma warning disable CA1031 // the border: a bug of the gateway is logged with its trace and told without internals
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.RequestFailed(logger, error);
            return measured.Refused(Failed());
        }
    }

    private async Task<RequestOutcome> AdmitAsync(
        Supergraph supergraph, GraphQLRequest request, RequestHeaders headers, GatewayTelemetry.MeasuredRequest measured, CancellationToken cancellationToken)
    {
        // 2. The document, and a place among the requests that run.
        if (request.Variables.Length > options.Limits.VariablesBytes)
        {
            return RequestOutcome.Refused(RequestErrorCodes.VariablesLimit, $"The variables are larger than {options.Limits.VariablesBytes} bytes.");
        }

        (request, var refusal) = await documents.ResolveAsync(request, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        using var lease = await gate.EnterAsync(cancellationToken);
        return lease.IsAcquired
            ? await ServeAsync(supergraph, request, headers, measured, cancellationToken)
            : RequestOutcome.Malformed(RequestErrorCodes.Busy, "The gateway has too many requests.", StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<RequestOutcome> ServeAsync(
        Supergraph supergraph, GraphQLRequest request, RequestHeaders headers, GatewayTelemetry.MeasuredRequest measured, CancellationToken cancellationToken)
    {
        // 3. Parse, validate, plan, price: once per document.
        var prepared = supergraph.Operations.Get(
            request.Query!, request.OperationName, (text, name) => telemetry.Prepare(() => preparer.Prepare(supergraph, text, name)));
        measured.Describe(prepared);
        if (!prepared.Errors.IsEmpty)
        {
            return RequestOutcome.Refused(prepared.Errors);
        }

        if (Unsuitable(request, prepared) is { } unsuitable)
        {
            return unsuitable;
        }

        // 4. Variables, and what the operation costs with them.
        var variables = prepared.Variables!.Coerce(request.Variables);
        if (variables.Values is null)
        {
            return RequestOutcome.Refused(variables.Errors);
        }

        var (price, refusal) = prices.Check(prepared.Price!, variables.Values, request.PriceInquiry);
        if (refusal is not null)
        {
            return refusal;
        }

        if (prepared.Kind == OperationRoot.Subscription)
        {
            // The transport's buffers are used again; a subscription outlives its request.
            var owned = request with { Variables = request.Variables.ToArray() };
            return RequestOutcome.Subscribed(new SubscriptionStart(supergraph, prepared, owned, prepared.Variables!.Coerce(owned.Variables).Values!, headers));
        }

        // 5. Sources and response.
        var cursor = request.WantsEventCursor ? events.Cursor : null;
        var result = options.ShareEqualRequests && prepared.Kind == OperationRoot.Query
            ? await ShareAsync(supergraph, request, prepared, variables.Values, headers, cancellationToken)
            : await supergraph.Executor.ExecuteAsync(prepared.Program!, variables.Values, headers, cancellationToken);
        var outcome = RequestOutcome.Completed(result);
        outcome.Price = price;
        outcome.EventCursor = cursor;
        return outcome;
    }

    private Task<ExecutionResult> ShareAsync(
        Supergraph supergraph, GraphQLRequest request, PreparedOperation prepared, CoercedVariables variables, RequestHeaders headers, CancellationToken cancellationToken)
    {
        // Headers are part of the key, Authorization among them: requests of different callers are never one.
        var key = headers.AppendTo(new StringBuilder()).Append(supergraph.Version).Append(' ').Append(prepared.Hash).Append(' ').Append(request.OperationName)
            .Append('\n').Append(Encoding.UTF8.GetString(request.Variables.Span)).ToString();
        return inFlight.RunAsync(key, token => supergraph.Executor.ExecuteAsync(prepared.Program!, variables, headers, token), cancellationToken);
    }

    private static RequestOutcome? Unsuitable(GraphQLRequest request, PreparedOperation prepared)
    {
        if (request.QueriesOnly && prepared.Kind != OperationRoot.Query && !(prepared.Kind == OperationRoot.Subscription && request.AllowsSubscriptions))
        {
            return RequestOutcome.MethodNotAllowed("Only queries may be sent by GET.", "POST");
        }

        return prepared.Kind == OperationRoot.Subscription && !request.AllowsSubscriptions
            ? RequestOutcome.Refused(RequestErrorCodes.SubscriptionsUnsupported, "Subscriptions are not served by this transport.")
            : null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A request failed inside the gateway", EventName = "RequestFailed")]
        public static partial void RequestFailed(ILogger logger, Exception error);
    }
}
