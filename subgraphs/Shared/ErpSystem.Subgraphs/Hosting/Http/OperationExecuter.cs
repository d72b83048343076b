using System.Diagnostics;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using global::GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>Runs operations: documents seen before are neither parsed nor validated again, queries resolve one field after the other.</summary>
internal sealed partial class OperationExecuter(SubgraphSchema schema, DocumentCache documents, ILogger<OperationExecuter> log)
{
    private readonly OneStrategyEach executer = new();

    public async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, bool mayChange, IServiceProvider services, CancellationToken cancellationToken)
    {
        var text = request.Query!;
        var known = documents.Find(text);
        GraphQLDocument document;
        try
        {
            document = known ?? DocumentReader.Read(text);
            RefuseChangeByGet(document, request.OperationName, mayChange);
            RefuseSubscription(document, request.OperationName);
        }
        catch (DocumentException exception)
        {
            return new ExecutionResult(exception.ToError());
        }

        using var activity = Telemetry.Source.StartActivity("GraphQL Operation", ActivityKind.Internal);
        activity?.SetTag("graphql.operation.name", request.OperationName);
        var options = new ExecutionOptions
        {
            Schema = schema,
            Query = text,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = services,
            CancellationToken = cancellationToken,
            UnhandledExceptionDelegate = ExplainAsync,
        };
        if (known is not null)
        {
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
        }

        var result = await executer.ExecuteAsync(options);
        if (known is null && result.Executed)
        {
            documents.Add(text, document);
        }

        activity?.SetStatus(result.Errors is { Count: > 0 } ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        return result;
    }

    private static void RefuseChangeByGet(GraphQLDocument document, string? name, bool mayChange)
    {
        if (!mayChange && Has(document, OperationType.Mutation, name))
        {
            throw new DocumentException("METHOD_NOT_ALLOWED", "Mutations are sent by POST.");
        }
    }

    private static void RefuseSubscription(GraphQLDocument document, string? name)
    {
        if (Has(document, OperationType.Subscription, name))
        {
            throw new DocumentException("SUBSCRIPTION_NOT_SERVED", "The gateway serves subscriptions; a source only declares which events feed them.");
        }
    }

    private static bool Has(GraphQLDocument document, OperationType kind, string? name) => document.Definitions
        .OfType<GraphQLOperationDefinition>()
        .Any(operation => operation.Operation == kind && (name is null || operation.Name?.StringValue == name));

    /// <summary>What a client may know of an exception: its own mistakes in full, ours by a trace id alone.</summary>
    private Task ExplainAsync(UnhandledExceptionContext context)
    {
        switch (context.OriginalException)
        {
            case RequestException request:
                context.Exception = RequestErrors.ToError(request);
                break;
            case DomainException domain when context.Context?.Operation.Operation == OperationType.Query:
                context.Exception = new ExecutionError(domain.Error.Message) { Code = domain.Error.Code };
                break;
            case OperationCanceledException when context.ExecutionOptions?.CancellationToken.IsCancellationRequested == true:
                break;
            default:
                var traceId = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
                Log.Failed(log, context.OriginalException, context.FieldContext?.FieldDefinition.Name, traceId);
                context.Exception = new ExecutionError("Something went wrong on our side; the trace id finds it in the log.")
                {
                    Code = "INTERNAL_ERROR",
                    Extensions = new Dictionary<string, object?> { ["traceId"] = traceId },
                };
                break;
        }

        return Task.CompletedTask;
    }

    private sealed class OneStrategyEach : DocumentExecuter
    {
        protected override IExecutionStrategy SelectExecutionStrategy(global::GraphQL.Execution.ExecutionContext context) => new OperationStrategy();
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "FieldFailed", Level = LogLevel.Error, Message = "The field {Field} failed, trace id {TraceId}.")]
        public static partial void Failed(ILogger log, Exception exception, string? field, string traceId);
    }
}
