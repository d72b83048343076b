using System.Diagnostics;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>
/// The spans of calls to sources, and the trace headers that go along. SocketsHttpHandler's own tracing is switched off: it makes a span with
/// eight tags a call even where nobody collects them, a twelfth of what a federated request costs.
/// </summary>
// Hot path.
internal static class SourceTracing
{
    private static readonly ActivitySource Activities = new("ErpSystem.Gateway");

    private static readonly DistributedContextPropagator.PropagatorSetterCallback SetHeader = static (carrier, name, value) =>
    {
        if (carrier is HttpRequestMessage message)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    };

    /// <summary>A span around one attempt; null when nobody collects spans.</summary>
    public static Activity? Start(SourceOptions options)
    {
        if (!Activities.HasListeners())
        {
            return null;
        }

        var span = Activities.StartActivity("GraphQL Source Request", ActivityKind.Client);
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("graphql.source.name", options.Name);
            span.SetTag("server.address", options.Url.Host);
            span.SetTag("server.port", options.Url.Port);
        }

        return span;
    }

    /// <summary>Adds the current trace's headers, whether or not anybody collects spans here.</summary>
    public static void Inject(HttpRequestMessage message)
    {
        if (Activity.Current is { } current)
        {
            DistributedContextPropagator.Current.Inject(current, message, SetHeader);
        }
    }

    public static void End(Activity? span, in SourceReply reply)
    {
        if (span is null)
        {
            return;
        }

        if (reply.Status != 0)
        {
            span.SetTag("http.response.status_code", reply.Status);
        }

        if (reply.Outcome != SourceOutcome.Answered)
        {
            span.SetTag("error.type", reply.Outcome.ToString());
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
