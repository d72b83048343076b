using System.Diagnostics;
using System.Diagnostics.Metrics;
using ErpSystem.Gateway.Pipeline;

namespace ErpSystem.Gateway.Telemetry;

/// <summary>
/// The gateway's spans and metrics, named as the GraphQL working group drafts them. One per gateway, because several may live in a process;
/// where nobody listens it costs a few checks.
/// </summary>
internal sealed class GatewayTelemetry : IDisposable
{
    public const string Name = "ErpSystem.Gateway";

    private readonly ActivitySource activities = new(Name);
    private readonly Meter meter;
    private readonly Histogram<double> duration;
    private readonly Histogram<double> preparation;
    private readonly Histogram<int> errors;
    private readonly Counter<long> unproven;
    private readonly UpDownCounter<int> active;

    public GatewayTelemetry(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        duration = meter.CreateHistogram<double>("graphql.server.request.duration", "s", "From the request's arrival to its complete response.");
        preparation = meter.CreateHistogram<double>("graphql.server.request.plan.duration", "s", "Parsing, validating and planning of a document seen first.");
        errors = meter.CreateHistogram<int>("graphql.server.response.error_count", "{error}", "Errors of a response.");
        unproven = meter.CreateCounter<long>("erp.gateway.plans.unproven", "{plan}", "Plans of which it is not known whether a cheaper one exists.");
        active = meter.CreateUpDownCounter<int>("graphql.server.active_requests", "{request}", "Requests under way.");
    }

    public MeasuredRequest StartRequest()
    {
        active.Add(1);
        return new MeasuredRequest(this, activities.StartActivity("GraphQL Operation"), Stopwatch.GetTimestamp());
    }

    /// <summary>Measures the preparation of a document.</summary>
    public PreparedOperation Prepare(Func<PreparedOperation> prepare)
    {
        using var activity = activities.StartActivity("GraphQL Operation Planning");
        var start = Stopwatch.GetTimestamp();
        var prepared = prepare();
        preparation.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        if (prepared.Program is { Plan.Statistics.Proven: false })
        {
            unproven.Add(1);
        }

        return prepared;
    }

    public void Dispose()
    {
        activities.Dispose();
        meter.Dispose();
    }

    /// <summary>One request under way.</summary>
    internal sealed class MeasuredRequest(GatewayTelemetry owner, Activity? activity, long start) : IDisposable
    {
        private string kind = "unknown";

        public void Describe(PreparedOperation prepared)
        {
            kind = !prepared.Errors.IsEmpty ? "unknown" : prepared.Kind switch
            {
                Schema.Types.OperationRoot.Query => "query",
                Schema.Types.OperationRoot.Mutation => "mutation",
                _ => "subscription",
            };
            if (activity is { IsAllDataRequested: true })
            {
                activity.DisplayName = kind;
                activity.SetTag("graphql.operation.type", kind);
                activity.SetTag("graphql.operation.name", prepared.Name);
                activity.SetTag("graphql.document.hash", prepared.Hash);
            }
        }

        public RequestOutcome Refused(RequestOutcome outcome) => Count(outcome, outcome.Errors.Length, outcome.Errors[0].Code);

        public RequestOutcome Completed(RequestOutcome outcome) =>
            outcome.Result is { } result ? Count(outcome, result.ErrorCount, result.HasData ? null : "data_null") : outcome;

        public void Dispose()
        {
            owner.duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("graphql.operation.type", kind));
            owner.active.Add(-1);
            activity?.Dispose();
        }

        private RequestOutcome Count(RequestOutcome outcome, int count, string? problem)
        {
            if (count > 0)
            {
                owner.errors.Record(count);
                activity?.SetTag("graphql.error.count", count);
                activity?.SetTag("error.type", problem);
                activity?.SetStatus(ActivityStatusCode.Error);
            }

            return outcome;
        }
    }
}
