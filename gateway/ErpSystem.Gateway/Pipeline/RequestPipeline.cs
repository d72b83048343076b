using System.Text;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Supergraphs;
using ErpSystem.Gateway.Telemetry;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>What happens to a request between transport and sources.</summary>
// Hot path.
internal sealed partial class RequestPipeline(
    SupergraphHolder supergraphs, OperationPreparer preparer, GatewayTelemetry telemetry, GatewayOptions options, ILogger<RequestPipeline> logger)
{
    private readonly InFlight<ExecutionResult> inFlight = new(static result => result.Share(), static result => result.Dispose());

    public async Task<RequestOutcome> RunAsync(GraphQLRequest request, RequestHeaders headers, CancellationToken cancellationToken)
    {
        using var measured = telemetry.StartRequest();

        // 1. One snapshot to the end of the request, whatever is swapped meanwhile.
        if (supergraphs.Current is not { } supergraph)
        {
            return RequestOutcome.Malformed(RequestErrorCodes.NotReady, "No supergraph is loaded yet.", StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            return await ServeAsync(supergraph, request, headers, measured, cancellationToken);
        }
#pragma warning disable CA1031 // the border: a bug of the gateway is logged with its trace and told without internals
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.RequestFailed(logger, error);
            return measured.Refused(Refused(RequestErrorCodes.Internal, "The request failed inside the gateway.", StatusCodes.Status500InternalServerError));
        }
    }

    private async Task<RequestOutcome> ServeAsync(
        Supergraph supergraph, GraphQLRequest request, RequestHeaders headers, GatewayTelemetry.MeasuredRequest measured, CancellationToken cancellationToken)
    {
        // 2. Parse, validate, plan: once per document.
        var prepared = supergraph.Operations.Get(
            request.Query!, request.OperationName, (text, name) => telemetry.Prepare(() => preparer.Prepare(supergraph, text, name)));
        measured.Describe(prepared);
        if (!prepared.Errors.IsEmpty)
        {
            return measured.Refused(RequestOutcome.Refused(prepared.Errors));
        }

        if (Unsuitable(request, prepared) is { } unsuitable)
        {
            return measured.Refused(unsuitable);
        }

        // 3. Variables.
        var variables = prepared.Variables!.Coerce(request.Variables);
        if (variables.Values is null)
        {
            return measured.Refused(RequestOutcome.Refused(variables.Errors));
        }

        // 4. Sources and response.
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(options.TimeBudget);
        try
        {
            var result = options.ShareEqualRequests && prepared.Kind == OperationRoot.Query
                ? await ShareAsync(supergraph, request, prepared, variables.Values, headers, budget.Token)
                : await supergraph.Executor.ExecuteAsync(prepared.Program!, variables.Values, headers, budget.Token);
            return measured.Completed(RequestOutcome.Completed(result));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return measured.Refused(Refused(RequestErrorCodes.TimeBudget, "The request took longer than it may.", StatusCodes.Status504GatewayTimeout));
        }
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
        if (request.QueriesOnly && prepared.Kind != OperationRoot.Query)
        {
            return RequestOutcome.Malformed(
                RequestErrorCodes.MethodNotAllowed, "Only queries may be sent by GET.", StatusCodes.Status405MethodNotAllowed);
        }

        return prepared.Kind == OperationRoot.Subscription
            ? Refused(RequestErrorCodes.SubscriptionsUnsupported, "Subscriptions are not served by this transport.", StatusCodes.Status400BadRequest)
            : null;
    }

    private static RequestOutcome Refused(string code, string message, int status) => RequestOutcome.Refused([new GraphQLError(message, [], code)], status);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A request failed inside the gateway", EventName = "RequestFailed")]
        public static partial void RequestFailed(ILogger logger, Exception error);
    }
}
